import type { Door } from '@chuanmen/types/notice'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { Doors } from './doors'
import type { NoticeView, Stairwell } from './use-notice'

type Props = { noticeId: string; view: NoticeView; onDoor: (stairwell: Stairwell, door: Door) => void }

/** With so many stairwells or fewer, all doors are shown at once. */
const FEW = 2

/** Who was reached, in numbers and door by door; stairwells with doors left come first. */
export function Reach({ noticeId, view: { households, reached, stairwells, abilities }, onDoor }: Props) {
  const sum = (count: (stairwell: Stairwell) => number) => stairwells.reduce((all, one) => all + count(one), 0)
  const opened = sum((one) => one.opened)
  const told = sum((one) => one.told)
  const leftOf = (one: Stairwell) => one.households - one.opened - one.told
  const ordered = [...stairwells].sort((one, other) => Number(leftOf(other) > 0) - Number(leftOf(one) > 0))
  const [open, setOpen] = useState<readonly string[]>(
    stairwells.length <= FEW ? stairwells.map(({ stairwellId }) => stairwellId) : [],
  )
  const toggle = (id: string) => setOpen(open.includes(id) ? open.filter((one) => one !== id) : [...open, id])
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
          <View className="t-note">点开楼门，再点一扇还没有的门，登记上门或电话告知。</View>
        ) : null}
      </Card>
      <View className="notice-page-doors">
        {ordered.map((stairwell) => (
          <Card key={stairwell.stairwellId}>
            <Doors
              noticeId={noticeId}
              stairwell={stairwell}
              isOpen={open.includes(stairwell.stairwellId)}
              onToggle={() => toggle(stairwell.stairwellId)}
              canRecord={abilities.recordTold}
              onDoor={(door) => onDoor(stairwell, door)}
            />
          </Card>
        ))}
      </View>
    </View>
  )
}
