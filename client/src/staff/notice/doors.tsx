import type { Door } from '@chuanmen/types/notice-ledger'
import { Text, View } from '@tarojs/components'
import { useAction } from '@/api/use-action'
import { Icon } from '@/components/icon/icon'
import { PageState } from '@/components/page-state/page-state'
import { Press } from '@/components/press/press'
import { dayHour } from '@/lib/format'
import { doorSentence, doorSign } from './door-words'
import { LOOK_MS, type Stairwell } from './use-notice'

type Props = {
  noticeId: string
  stairwell: Stairwell
  isOpen: boolean
  onToggle: () => void
  /** Somebody may still record that a household was told. */
  canRecord: boolean
  /** Replaced or past its validity: nobody has to be told any more. */
  isOver: boolean
  onDoor: (door: Door) => void
}

/** 「看过 8 · 告知 2 · 等微信 3 · 打电话 4 · 上门 1」: only what there is. */
const partsOf = ({ opened, told, due }: Stairwell) =>
  (
    [
      ['看过', opened],
      ['告知', told],
      ['等微信', due.wechat],
      ['打电话', due.call],
      ['上门', due.door],
    ] as const
  )
    .filter(([, count]) => count > 0)
    .map(([words, count]) => `${words} ${count}`)

/**
 * One stairwell: how its households stand; opened, its doors. An estate has thousands, so they come a stairwell at a time. Whoever may not
 * see its doors sees the figures only.
 */
export function Doors({ noticeId, stairwell, isOpen, onToggle, canRecord, isOver, onDoor }: Props) {
  const { building, unit, households, opened, told, mayOpen } = stairwell
  const left = Math.max(0, households - opened - told)
  const words = left === 0 ? `${households} 户都触达了` : isOver ? `${left} 户没触达` : `还差 ${left} 户`
  const parts = partsOf(stairwell)
  const figures = (
    <View className="grow">
      <View className="row row-wrap doors-title">
        <View className="t-lead">{`${building}${unit}`}</View>
        <View className={`t-bold ${left === 0 ? 'c-teal' : isOver ? 'c-ink2' : 'c-amber'}`}>{words}</View>
      </View>
      <View className="t-note">{parts.join(' · ')}</View>
    </View>
  )
  if (!mayOpen) return <View className="doors-head">{figures}</View>
  return (
    <View className="doors">
      <Press
        className="doors-head"
        label={[`${building}${unit}`, words, ...parts].join('，')}
        expanded={isOpen}
        onPress={onToggle}
      >
        {figures}
        <Icon name={isOpen ? 'up' : 'down'} className="c-ink2" />
      </Press>
      {isOpen ? (
        <Floors noticeId={noticeId} stairwellId={stairwell.stairwellId} canRecord={canRecord} onDoor={onDoor} />
      ) : null}
    </View>
  )
}

type FloorsProps = Pick<Props, 'noticeId' | 'canRecord' | 'onDoor'> & { stairwellId: string }

/** The doors, top floor first: who opened the notice, who was told, who is left and how they will hear of it. */
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

function DoorCell({ door, canRecord, onPress }: { door: Door; canRecord: boolean; onPress: () => void }) {
  const { room, reached, at, due } = door
  const { icon, words } = doorSign(door)
  const now = Date.now()
  const heard = [
    room,
    words,
    reached && at ? dayHour(at, now) : doorSentence(door, now).replace('。', ''),
    canRecord && !reached ? '点一下登记告知' : '',
  ]
    .filter(Boolean)
    .join('，')
  return (
    <Press className={`door door-${reached ?? due ?? 'none'}`} label={heard} onPress={onPress}>
      <Text className="t-bold">{room}</Text>
      <View className="door-state">
        <Icon name={icon} size={15} />
        <Text>{words}</Text>
      </View>
    </Press>
  )
}
