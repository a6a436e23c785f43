import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { TodoRow } from '@/components/todo-row/todo-row'
import { aria } from '@/lib/aria'
import { day } from '@/lib/format'
import { hourWords } from '../help-words/task-words'
import type { StationEdit } from './use-station-form'

type Props = { inTheWay: NonNullable<StationEdit['inTheWay']>; onOpen: (taskId: string) => void }

/** Orders that a change would leave without their place: each is settled with its household first, nothing is dropped. */
export function InTheWayCard({ inTheWay: { orders, count }, onOpen }: Props) {
  return (
    <Card tone="amber">
      <View className="stack" {...aria({ role: 'alert' })}>
        <View className="t-lead">{`有 ${count} 单已经约好，这样改就没有位置了`}</View>
        <View>还没有存。请先和住户改好时间或另找人，再来存；您填的都还在下面。</View>
        <View>
          {orders.map(({ taskId, on, fromHour, service }) => (
            <TodoRow
              key={taskId}
              icon="calendar"
              tone="amber"
              title={`${day(on)} ${hourWords(fromHour)}`}
              note={service}
              onPress={() => onOpen(taskId)}
            />
          ))}
        </View>
        {count > orders.length ? (
          <View className="t-note">{`还有 ${count - orders.length} 单，先办完这些再看。`}</View>
        ) : null}
      </View>
    </Card>
  )
}
