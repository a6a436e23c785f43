import type { NoticeQuestion } from '@chuanmen/types/notice'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceGrid } from '@/components/choice-grid/choice-grid'
import { ActFailure } from '@/components/page-state/act-failure'
import { aria } from '@/lib/aria'
import { useAnswer } from './use-answer'

type Props = {
  question: NoticeQuestion
  noticeId: string
  flatId: string
  answer: number | null
  /** The notice asks this no more: it should be read again. */
  onRefused: () => void
}

/** One question to the household; every option as easy to choose as the next, and to change. */
export function Question({ question: { words, options }, noticeId, flatId, answer, onRefused }: Props) {
  const { chosen, isWaiting, isBusy, failure, choose, again } = useAnswer({
    noticeId,
    flatId,
    known: answer,
    onRefused,
  })
  return (
    <Card>
      <View className="stack">
        <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
          {words}
        </View>
        <ChoiceGrid
          label={words}
          choices={options.map((option, at) => ({ value: String(at), words: option }))}
          chosen={chosen === undefined ? undefined : String(chosen)}
          onChoose={(value) => choose(Number(value))}
        />
        <View className="t-note" {...aria({ role: 'status', live: 'polite' })}>
          {chosen === undefined
            ? '一户答一次就行，答了还能改。'
            : !isWaiting
              ? `记下了：${options[chosen] ?? ''}。想改，点别的就行。`
              : isBusy
                ? '正在送出…'
                : '您选的存在这台手机里，还没有送到。'}
        </View>
        <ActFailure failure={failure} />
        {isWaiting && !isBusy ? (
          <Button wide variant="outline" icon="refresh" onPress={again}>
            再送一次
          </Button>
        ) : null}
      </View>
    </Card>
  )
}
