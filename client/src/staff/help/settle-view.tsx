import { helpKindWords } from '@chuanmen/types/help-words'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { EmptyState } from '@/components/states/states'
import { TodoRow } from '@/components/todo-row/todo-row'
import { agoWords } from '../help-words/task-words'
import { Head } from '../round-edit/text-fields'
import type { Board, HelpPage } from './use-help'

/** What only a person can decide: complaints, and words to be read before a helper or a household sees them (rule 12). */
export function SettleView({ page, board: { complaints, wordsToReview } }: { page: HelpPage; board: Board }) {
  const now = Date.now()
  if (complaints.length + wordsToReview.length === 0)
    return (
      <EmptyState
        icon="ring-check"
        title="没有等您处理的"
        words="住户说帮忙的人哪里不好，或者写了要先看一遍的话，会到这里。"
      />
    )
  return (
    <View className="stack">
      {complaints.length > 0 ? (
        <Card>
          <View className="stack">
            <Head title="住户说不满意" note="先听住户说，再问帮忙的人；怎么处理的，两边都看得到" />
            <View>
              {complaints.map(({ taskId, kind, words, about, at, building, room }) => (
                <TodoRow
                  key={`${taskId} ${at}`}
                  icon="warning"
                  tone="brick"
                  title={`${building} ${room} · ${helpKindWords[kind]}${about ? ` · 说的是${about}` : ''}`}
                  note={`${agoWords(at, now)}：${words}`}
                  onPress={() => page.open(taskId)}
                />
              ))}
            </View>
          </View>
        </Card>
      ) : null}
      {wordsToReview.length > 0 ? (
        <Card>
          <View className="stack">
            <Head title="要先看一遍的话" note="您让显示，对方才看得到；写了病情、骂人的不要显示" />
            <View>
              {wordsToReview.map(({ taskId, what, words }) => (
                <TodoRow
                  key={`${taskId} ${what}`}
                  icon="chat"
                  title={words}
                  note={what === 'thanks' ? '住户的感谢' : '住户给帮忙的人留的话'}
                  onPress={() => page.open(taskId)}
                />
              ))}
            </View>
          </View>
        </Card>
      ) : null}
    </View>
  )
}
