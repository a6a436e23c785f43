import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { starsWords } from '@/components/stars/stars'
import { TodoRow } from '@/components/todo-row/todo-row'
import { aria } from '@/lib/aria'
import { day } from '@/lib/format'
import type { Opened } from './actions'

type Props = { view: HelpTaskView; now: number; onOpen: (kind: Opened) => void }

/** What may be said of it, beside what the foot of the screen asks: that it is done already, that something was wrong, or quietly who shall not come again. */
export function AfterCard({ view, now, onOpen }: Props) {
  const { moves, thanks, complaints, at, places } = view
  const has = (kind: Opened) => moves.includes(kind)
  const isEarly = has('confirm') && at !== 'done'
  const mayBlock = has('block') && places.some(({ as }) => as === 'volunteer')
  return (
    <>
      {thanks ? (
        <Card tone="teal">
          <View className="t-lead">{starsWords(thanks.stars)}</View>
          {thanks.words ? <View className="help-task-words">{thanks.words}</View> : null}
        </Card>
      ) : null}
      {complaints.map((one) => (
        <Card tone={one.settled === null ? 'amber' : 'plain'} key={one.index}>
          <View className="stack-tight">
            <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
              {one.settled === null ? '街道收到了，会有人找您' : '街道答复了'}
            </View>
            <View className="help-task-words">{one.words}</View>
            <View className="t-note">
              {[day(one.at, now), one.about && `说的是${one.about}`].filter(Boolean).join(' · ')}
            </View>
            {one.settled ? <View className="help-task-words t-bold">{one.settled}</View> : null}
          </View>
        </Card>
      ))}
      {isEarly || has('complain') ? (
        <Card>
          {isEarly ? (
            <TodoRow icon="check" title="已经帮完了" note="点几颗星，谢一句" onPress={() => onOpen('confirm')} />
          ) : null}
          {has('complain') ? (
            <TodoRow
              icon="chat"
              tone="ink"
              title="有不对的地方，向街道说"
              note="直接到街道，来帮忙的人看不到"
              onPress={() => onOpen('complain')}
            />
          ) : null}
        </Card>
      ) : null}
      {mayBlock || has('cancel') ? (
        <View className="help-task-quiet">
          {mayBlock ? (
            <Button variant="link" onPress={() => onOpen('block')}>
              以后不想请这位
            </Button>
          ) : null}
          {has('cancel') ? (
            <Button variant="link" onPress={() => onOpen('cancel')}>
              不用帮了，取消
            </Button>
          ) : null}
        </View>
      ) : null}
    </>
  )
}
