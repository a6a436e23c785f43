import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import type { IconName } from '@/components/icon/names'
import { Press } from '@/components/press/press'
import { aria } from '@/lib/aria'
import { dayHour } from '@/lib/format'
import type { Door, Stairwell } from './use-notice'

const signs: Record<'opened' | 'told' | 'none', { icon: IconName; words: string }> = {
  opened: { icon: 'check', words: '看过' },
  told: { icon: 'chat', words: '已告知' },
  none: { icon: 'pending', words: '还没有' },
}

type Props = { stairwell: Stairwell; canRecord: boolean; onDoor: (door: Door) => void }

/** The doors of one stairwell, top floor first: who opened the notice, who was told, who is left. */
export function Doors({ stairwell, canRecord, onDoor }: Props) {
  const { building, unit, flats } = stairwell
  const left = flats.filter(({ reached }) => reached === null)
  const floors = [...new Set(flats.map(({ floor }) => floor))].sort((one, other) => other - one)
  return (
    <View className="doors">
      <View className="row row-wrap doors-head">
        <View className="t-lead grow" {...aria({ role: 'heading', level: 3 })}>{`${building}${unit}`}</View>
        <View className={left.length > 0 ? 'c-amber t-bold' : 'c-teal t-bold'}>
          {left.length > 0 ? `还差 ${left.length} 户` : `${flats.length} 户都触达了`}
        </View>
      </View>
      <View className="doors-floors">
        {floors.map((floor) => (
          <View className="doors-floor" key={floor}>
            <View className="t-note doors-level">{`${floor} 层`}</View>
            <View className="doors-row">
              {flats
                .filter((door) => door.floor === floor)
                .map((door) => (
                  <DoorCell key={door.flatId} door={door} canRecord={canRecord} onPress={() => onDoor(door)} />
                ))}
            </View>
          </View>
        ))}
      </View>
    </View>
  )
}

function DoorCell({
  door: { room, reached, at },
  canRecord,
  onPress,
}: {
  door: Door
  canRecord: boolean
  onPress: () => void
}) {
  const { icon, words } = signs[reached ?? 'none']
  const heard = [room, words, at ? dayHour(at, Date.now()) : '', reached === null && canRecord ? '点一下登记告知' : '']
    .filter(Boolean)
    .join('，')
  const inside = (
    <>
      <Text className="t-bold">{room}</Text>
      <View className="door-state">
        <Icon name={icon} size={15} />
        <Text>{words}</Text>
      </View>
    </>
  )
  const className = `door door-${reached ?? 'none'}`
  if (!canRecord)
    return (
      <View className={className} {...aria({ role: 'img', label: heard })}>
        {inside}
      </View>
    )
  return (
    <Press className={className} label={heard} onPress={onPress}>
      {inside}
    </Press>
  )
}
