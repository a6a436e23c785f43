import type { Door } from '@chuanmen/types/notice'
import { Text, View } from '@tarojs/components'
import { useAction } from '@/api/use-action'
import { Icon } from '@/components/icon/icon'
import type { IconName } from '@/components/icon/names'
import { PageState } from '@/components/page-state/page-state'
import { Press } from '@/components/press/press'
import { aria } from '@/lib/aria'
import { dayHour } from '@/lib/format'
import { LOOK_MS, type Stairwell } from './use-notice'

const signs: Record<'opened' | 'told' | 'none', { icon: IconName; words: string }> = {
  opened: { icon: 'check', words: '看过' },
  told: { icon: 'chat', words: '已告知' },
  none: { icon: 'pending', words: '还没有' },
}

type Props = {
  noticeId: string
  stairwell: Stairwell
  isOpen: boolean
  onToggle: () => void
  canRecord: boolean
  onDoor: (door: Door) => void
}

/** One stairwell: how many are left; opened, its doors. An estate has thousands, so they come a stairwell at a time. */
export function Doors({ noticeId, stairwell, isOpen, onToggle, canRecord, onDoor }: Props) {
  const { building, unit, households, opened, told } = stairwell
  const left = Math.max(0, households - opened - told)
  const words = left > 0 ? `还差 ${left} 户` : `${households} 户都触达了`
  return (
    <View className="doors">
      <Press className="row doors-head" label={`${building}${unit}，${words}`} expanded={isOpen} onPress={onToggle}>
        <View className="t-lead grow">{`${building}${unit}`}</View>
        <View className={left > 0 ? 'c-amber t-bold' : 'c-teal t-bold'}>{words}</View>
        <Icon name={isOpen ? 'up' : 'down'} className="c-ink2" />
      </Press>
      {isOpen ? (
        <Floors noticeId={noticeId} stairwellId={stairwell.stairwellId} canRecord={canRecord} onDoor={onDoor} />
      ) : null}
    </View>
  )
}

type FloorsProps = Pick<Props, 'noticeId' | 'canRecord' | 'onDoor'> & { stairwellId: string }

/** The doors, top floor first: who opened the notice, who was told, who is left. */
function Floors({ noticeId, stairwellId, canRecord, onDoor }: FloorsProps) {
  const loaded = useAction('notice.doors', { noticeId, stairwellId }, { everyMs: LOOK_MS })
  const doors = loaded.value?.doors ?? []
  const floors = [...new Set(doors.map(({ floor }) => floor))].sort((one, other) => other - one)
  return (
    <>
      <PageState of={loaded} rows={3} />
      <View className="doors-floors">
        {floors.map((floor) => (
          <View className="doors-floor" key={floor}>
            <View className="t-note doors-level">{`${floor} 层`}</View>
            <View className="doors-row">
              {doors
                .filter((door) => door.floor === floor)
                .map((door) => (
                  <DoorCell key={door.flatId} door={door} canRecord={canRecord} onPress={() => onDoor(door)} />
                ))}
            </View>
          </View>
        ))}
      </View>
    </>
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
