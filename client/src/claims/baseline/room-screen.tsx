import { type BaselineRoom, roomWords, surfaceWords } from '@chuanmen/types/baseline'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Dialog } from '@/components/dialog/dialog'
import { Field } from '@/components/field/field'
import { Tag } from '@/components/tag/tag'
import { TodoRow } from '@/components/todo-row/todo-row'
import { aria } from '@/lib/aria'
import { isNeeded, nameOf, orderOf, recordOf } from './rooms'
import type { Screen } from './screen'
import type { Baseline } from './use-baseline'

const NAME_MAX = 12

type Props = { baseline: Baseline; room: BaselineRoom; onGo: (screen: Screen) => void }

/** One room: its surfaces, those that are needed first. */
export function RoomScreen({ baseline: { rooms, change, isEditable, queue }, room, onGo }: Props) {
  const [isDropping, setDropping] = useState(false)
  const drop = () => {
    for (const { clientId, slot } of queue.photos) if (slot.startsWith(`${room.roomId}/`)) queue.remove(clientId)
    change(rooms.filter(({ roomId }) => roomId !== room.roomId))
    setDropping(false)
    onGo({ screen: 'rooms' })
  }
  return (
    <View className="stack">
      <View className="t-title" {...aria({ role: 'heading', level: 2 })}>
        {nameOf(rooms, room)}
      </View>
      <Card>
        {orderOf(room).map((surface) => {
          const { photoIds, defects, notes } = recordOf(room, surface)
          const has = photoIds.length > 0
          const needed = isNeeded(room, surface)
          const note = [
            has ? `${photoIds.length} 张` : needed ? '要拍' : '可以不拍',
            defects.length > 0 ? `圈出 ${defects.length} 处旧毛病` : '',
            notes ? '有说明' : '',
          ]
            .filter(Boolean)
            .join('，')
          return (
            <TodoRow
              key={surface}
              icon={has ? 'check' : 'camera'}
              tone={has ? 'teal' : needed ? 'amber' : 'ink'}
              title={surfaceWords[surface]}
              note={note}
              {...(needed && !has ? { tag: <Tag tone="amber">还差</Tag> } : {})}
              onPress={() => onGo({ screen: 'surface', roomId: room.roomId, surface })}
            />
          )
        })}
      </Card>
      {isEditable ? (
        <>
          <Card>
            <Field
              label="叫什么"
              value={room.name}
              maxLength={NAME_MAX}
              placeholder={roomWords[room.kind]}
              hint="比如「主卧」「北屋」"
              onChange={(name) =>
                change(
                  rooms.map((one) => (one.roomId === room.roomId ? { ...one, name: name.replace(/[<>]/g, '') } : one)),
                )
              }
            />
          </Card>
          <Button variant="danger" icon="trash" onPress={() => setDropping(true)}>
            去掉这一间
          </Button>
        </>
      ) : null}
      {isDropping ? (
        <Dialog
          title={`去掉${nameOf(rooms, room)}？`}
          onClose={() => setDropping(false)}
          actions={
            <>
              <Button onPress={() => setDropping(false)}>留着</Button>
              <Button variant="danger" onPress={drop}>
                去掉
              </Button>
            </>
          }
        >
          <View>这一间拍的照片、圈的地方和说明都会去掉。</View>
        </Dialog>
      ) : null}
    </View>
  )
}
