import { type RoomKind, roomKinds, roomWords } from '@chuanmen/types/baseline'
import { BASELINE_ROOMS_MAX } from '@chuanmen/types/limits'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card, CardLink } from '@/components/card/card'
import { Chip } from '@/components/chip/chip'
import { Dialog } from '@/components/dialog/dialog'
import { Icon } from '@/components/icon/icon'
import { aria } from '@/lib/aria'
import { lackingOf, nameOf, progressWords, withRoom } from './rooms'
import type { Screen } from './screen'
import type { Baseline } from './use-baseline'

type Props = { baseline: Baseline; onGo: (screen: Screen) => void; onWaive: () => void }

/** The rooms of a flat, each with how far it is. */
export function RoomList({ baseline: { view, rooms, change, isEditable, isUntouched }, onGo, onWaive }: Props) {
  const [isAdding, setAdding] = useState(false)
  if (!view) return null
  const { isClosed, abilities } = view
  const add = (kind: RoomKind) => {
    const next = withRoom(rooms, kind)
    change(next)
    setAdding(false)
    onGo({ screen: 'room', roomId: next.at(-1)?.roomId ?? '' })
  }
  return (
    <View className="stack">
      {isClosed ? (
        <Card tone="sunk">这一户已经开工，这份记录不能再改了。</Card>
      ) : (
        <Card tone="teal">
          <View className="stack-tight">
            <View className="t-lead">动工前，把家里原来的样子拍下来</View>
            <View>
              万一施工碰坏了东西，这些照片就是凭据：是不是施工弄的，一比就知道。厨房和卫生间各拍墙面、地面、管道就够，十分钟。
            </View>
          </View>
        </Card>
      )}
      {rooms.map((room) => {
        const name = nameOf(rooms, room)
        const words = progressWords(room)
        const isEnough = lackingOf(room).length === 0
        return (
          <CardLink
            key={room.roomId}
            label={`${name}，${words}`}
            onPress={() => onGo({ screen: 'room', roomId: room.roomId })}
          >
            <View className="row">
              <Icon name={isEnough ? 'check' : 'camera'} className={isEnough ? 'c-teal' : 'c-amber'} />
              <View className="grow">
                <View className="t-lead">{name}</View>
                <View className={isEnough ? 'c-ink2' : 'c-amber'}>{words}</View>
              </View>
            </View>
          </CardLink>
        )
      })}
      {isEditable && rooms.length < BASELINE_ROOMS_MAX ? (
        <Button wide icon="plus" onPress={() => setAdding(true)}>
          再加一间
        </Button>
      ) : null}
      {!isUntouched && abilities.waive && !view.household && !isClosed ? (
        <Button variant="link" onPress={onWaive}>
          不想做了？可以签「不做记录」
        </Button>
      ) : null}
      {isAdding ? (
        <Dialog title="加哪一间" onClose={() => setAdding(false)}>
          <View className="chip-row" {...aria({ role: 'group', label: '加哪一间' })}>
            {roomKinds.map((kind) => (
              <Chip key={kind} chosen={false} onPress={() => add(kind)}>
                {roomWords[kind]}
              </Chip>
            ))}
          </View>
        </Dialog>
      ) : null}
    </View>
  )
}
