import type { HelpMoveKind, HelpTaskView } from '@chuanmen/types/help-actions'
import type { StationView } from '@chuanmen/types/station'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ActFailure } from '@/components/page-state/act-failure'
import { Tag } from '@/components/tag/tag'
import { aria } from '@/lib/aria'
import { day, yuan } from '@/lib/format'
import { hoursWords, hourWords, titleOf } from '../help-words/task-words'
import { useMoving } from '../help-words/use-moving'
import { DoorLine } from './door-line'
import { OrderDialog } from './order-dialog'
import { stationPlace } from './sections'

type Props = {
  task: HelpTaskView
  station: StationView | undefined
  again: () => void
  /** The one to answer next: its way forward is the page's. */
  isFirst?: boolean
}

/** One order: when, what for how much, whom to ring once it is settled, and what the station may say to it now. */
export function OrderCard({ task, station, again, isFirst }: Props) {
  const move = useMoving(task, again)
  const [asking, setAsking] = useState<HelpMoveKind | null>(null)
  const place = stationPlace(task)
  const ask = (kind: HelpMoveKind) => {
    move.reset()
    setAsking(kind)
  }
  const may = (kind: HelpMoveKind) => task.moves.includes(kind)
  const state = stateOf(task)
  return (
    <Card {...(place?.order?.state === 'asked' ? { tone: 'selected' as const } : {})}>
      <View className="stack" {...aria({ role: 'group', label: titleOf(task) })}>
        <View className="row">
          <View className="t-lead grow">{titleOf(task)}</View>
          <Tag tone={state.tone}>{state.words}</Tag>
        </View>
        <View className="stack-tight">
          <View className="t-bold">{`${day(task.on)} ${hourWords(place?.fromHour ?? task.fromHour)}`}</View>
          <View className="t-note">
            {[
              place?.service,
              place?.order ? (place.order.priceFen > 0 ? yuan(place.order.priceFen) : '不收费') : null,
              `住户方便：${hoursWords(task.fromHour, task.toHour)}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </View>
          {place?.order?.state === 'countered' && place.order.counterHour !== null ? (
            <View>{`您想改到${hourWords(place.order.counterHour)}`}</View>
          ) : null}
        </View>
        <DoorLine task={task} />
        {asking ? null : <ActFailure failure={move.failure} />}
        <View className="row row-wrap orders-actions">
          {may('confirmOrder') ? (
            <Button
              variant={isFirst ? 'primary' : 'outline'}
              icon="check"
              label={`确认${titleOf(task)}`}
              busy={move.doing === 'confirmOrder'}
              onPress={() => void move.run({ kind: 'confirmOrder' })}
            >
              确认
            </Button>
          ) : null}
          {may('counterOrder') ? <Button onPress={() => ask('counterOrder')}>换个时间</Button> : null}
          {may('declineOrder') ? <Button onPress={() => ask('declineOrder')}>接不了</Button> : null}
          {may('checkIn') ? <Button onPress={() => ask('checkIn')}>到了，签到</Button> : null}
          {may('checkOut') ? (
            <Button variant="outline" icon="check" onPress={() => ask('checkOut')}>
              做完了
            </Button>
          ) : null}
          {may('release') ? (
            <Button variant="link" onPress={() => ask('release')}>
              去不了了，转出去
            </Button>
          ) : null}
        </View>
      </View>
      {asking ? (
        <OrderDialog
          key={asking}
          kind={asking}
          task={task}
          station={station}
          move={move}
          onClose={() => {
            move.reset()
            setAsking(null)
          }}
        />
      ) : null}
    </Card>
  )
}

/** As the keeper reads it. */
function stateOf(task: HelpTaskView): { words: string; tone: 'teal' | 'amber' | 'brick' | 'plain' } {
  const place = stationPlace(task)
  if (task.at === 'cancelled') return { words: '住户取消了', tone: 'plain' }
  if (task.at === 'unmet') return { words: '没能办成', tone: 'brick' }
  if (place?.checkedOutAt) return { words: task.at === 'confirmed' ? '住户确认了' : '做完了', tone: 'teal' }
  if (place?.checkedInAt) return { words: '正在做', tone: 'teal' }
  if (place?.order?.state === 'asked') return { words: '等您答复', tone: 'amber' }
  if (place?.order?.state === 'countered') return { words: '等住户答复', tone: 'amber' }
  return { words: '约好了', tone: 'teal' }
}
