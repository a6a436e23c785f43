import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { Doors } from './doors'
import type { Door, NoticeView, Stairwell } from './use-notice'

type Props = { view: NoticeView; onDoor: (stairwell: Stairwell, door: Door) => void }

/** Who was reached, in numbers and door by door; stairwells with doors left come first. */
export function Reach({ view: { households, reached, stairwells, abilities }, onDoor }: Props) {
  const doors = stairwells.flatMap(({ flats }) => flats)
  const opened = doors.filter((door) => door.reached === 'opened').length
  const told = doors.filter((door) => door.reached === 'told').length
  const leftOf = ({ flats }: Stairwell) => flats.filter((door) => door.reached === null).length
  const ordered = [...stairwells].sort((one, other) => Number(leftOf(other) > 0) - Number(leftOf(one) > 0))
  return (
    <View className="stack">
      <Card>
        <View className="row row-wrap">
          <View className="grow notice-reached">
            <View className="t-note">已触达</View>
            <View className="t-number">{`${reached} / ${households} 户`}</View>
          </View>
          <View>
            <View className="row notice-count">
              <Icon name="check" size={16} className="c-teal" />
              {`自己打开看过 ${opened} 户`}
            </View>
            <View className="row notice-count">
              <Icon name="chat" size={16} className="c-teal" />
              {`上门或电话告知 ${told} 户`}
            </View>
            <View className="row notice-count">
              <Icon name="pending" size={16} className="c-amber" />
              {`还没有 ${Math.max(0, households - reached)} 户`}
            </View>
          </View>
        </View>
        {abilities.recordTold && reached < households ? (
          <View className="t-note">点一扇还没有的门，登记上门或电话告知。</View>
        ) : null}
      </Card>
      <View className="notice-page-doors">
        {ordered.map((stairwell) => (
          <Card key={stairwell.stairwellId}>
            <Doors stairwell={stairwell} canRecord={abilities.recordTold} onDoor={(door) => onDoor(stairwell, door)} />
          </Card>
        ))}
      </View>
    </View>
  )
}
