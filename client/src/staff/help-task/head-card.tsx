import type { HelpMoveKind, HelpTaskView } from '@chuanmen/types/help-actions'
import { helpRingWords } from '@chuanmen/types/help-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ActFailure } from '@/components/page-state/act-failure'
import { Tag } from '@/components/tag/tag'
import { aria } from '@/lib/aria'
import { dayHour } from '@/lib/format'
import { atTone, atWords, hourWords, minutesWords, timeWords, windowWords } from '../help-words/task-words'
import type { HelpTaskPage } from './use-help-task'

type Props = { page: HelpTaskPage; view: HelpTaskView }

/** How it stands, where it is being looked for, and what may be done with the whole task. */
export function HeadCard({ page, view }: Props) {
  const { move } = page
  const may = (kind: HelpMoveKind) => view.moves.includes(kind)
  return (
    <Card>
      <View className="stack">
        <View className="row row-wrap help-task-tags">
          <Tag tone={atTone(view)}>{atWords(view)}</Tag>
          {view.isUrgent ? <Tag tone="brick">急</Tag> : null}
          {view.people > 1 ? <Tag>{`要 ${view.people} 位一起去`}</Tag> : null}
        </View>
        <View className="stack-tight">
          <View className="t-title" {...aria({ role: 'heading', level: 2 })}>
            {timeWords(view)}
          </View>
          <View className="t-note">
            {`${view.startHour === null ? '' : `住户方便的时间：${windowWords(view)} · `}${minutesWords(view.minutes)}`}
          </View>
        </View>
        {view.missing > 0 && view.ring ? (
          <View>
            {`${helpRingWords[view.ring]}${view.nextRingAt ? `；没人接的话，${dayHour(view.nextRingAt, Date.now())}再往远处问` : ''}`}
          </View>
        ) : null}
        {view.proposals.length > 0 ? (
          <View className="stack-tight" {...aria({ role: 'list', label: '现在先问的' })}>
            <View className="t-bold">现在先问</View>
            {view.proposals.map(({ name, fromHour, sentence, isPinned }) => (
              <View key={name} {...aria({ role: 'listitem' })}>
                {`${name}，${hourWords(fromHour)}：${sentence}${isPinned ? '（您指定的）' : ''}`}
              </View>
            ))}
          </View>
        ) : null}
        {page.asking ? null : <ActFailure failure={move.failure} />}
        <View className="row row-wrap">
          {may('unpin') ? (
            <Button busy={move.doing === 'unpin'} onPress={() => void page.act({ kind: 'unpin' })}>
              不再指定
            </Button>
          ) : null}
          {may('urgent') ? (
            <Button
              busy={move.doing === 'urgent'}
              onPress={() => void page.act({ kind: 'urgent', on: !view.isUrgent })}
            >
              {view.isUrgent ? '不算急事' : '标成急事'}
            </Button>
          ) : null}
          {may('solve') ? (
            <Button icon="check" onPress={() => page.ask({ kind: 'solve' })}>
              已经另外办好了
            </Button>
          ) : null}
          {may('cancel') ? (
            <Button variant="danger" onPress={() => page.ask({ kind: 'cancel' })}>
              取消这件事
            </Button>
          ) : null}
        </View>
      </View>
    </Card>
  )
}
