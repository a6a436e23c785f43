import type { NoticeQuestion } from '@chuanmen/types/notice'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { aria } from '@/lib/aria'

type Props = { question: NoticeQuestion; answers: readonly number[]; households: number }

/** What households answered below the notice, one bar an option; who has not answered is counted too. */
export function Answers({ question, answers, households }: Props) {
  const answered = answers.reduce((sum, count) => sum + count, 0)
  const rows = [
    ...question.options.map((words, option) => ({ words, count: answers[option] ?? 0 })),
    { words: '还没答', count: Math.max(0, households - answered) },
  ]
  return (
    <Card>
      <View className="stack">
        <View className="t-lead">{question.words}</View>
        {rows.map(({ words, count }, index) => (
          <View key={words} className="notice-answer" {...aria({ role: 'img', label: `${words}，${count} 户` })}>
            <View className="row">
              <View className="grow">{words}</View>
              <View className="t-bold">{`${count} 户`}</View>
            </View>
            <View className="notice-bar">
              <View
                className={index < question.options.length ? 'notice-bar-done' : ''}
                style={{ width: `${households > 0 ? (count * 100) / households : 0}%` }}
              />
            </View>
          </View>
        ))}
      </View>
    </Card>
  )
}
