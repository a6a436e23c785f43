import type { Door } from '@chuanmen/types/notice-ledger'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import type { IconName } from '@/components/icon/names'
import { aria } from '@/lib/aria'
import { Doors } from './doors'
import { sumDue } from './sum-due'
import type { NoticeView, Stairwell } from './use-notice'

type Props = {
  noticeId: string
  view: NoticeView
  onDoor: (stairwell: Stairwell, door: Door) => void
  onWalk: (list: 'call' | 'door') => void
}

/** With so many stairwells or fewer, all doors are shown at once. */
const FEW = 2

/** Who was reached, in numbers and door by door; stairwells with doors left come first. */
export function Reach({
  noticeId,
  view: { households, reached, stairwells, abilities, state, isExpired },
  onDoor,
  onWalk,
}: Props) {
  const opened = stairwells.reduce((sum, one) => sum + one.opened, 0)
  const told = stairwells.reduce((sum, one) => sum + one.told, 0)
  const due = sumDue(stairwells)
  const own = sumDue(stairwells.filter(({ mayOpen }) => mayOpen))
  const leftOf = (one: Stairwell) => one.households - one.opened - one.told
  const ordered = [...stairwells].sort((one, other) => Number(leftOf(other) > 0) - Number(leftOf(one) > 0))
  const [open, setOpen] = useState<readonly string[]>(
    stairwells.length <= FEW ? stairwells.map(({ stairwellId }) => stairwellId) : [],
  )
  const toggle = (id: string) => setOpen(open.includes(id) ? open.filter((one) => one !== id) : [...open, id])
  const canRecord = abilities.recordTold && state === 'published'
  const isOver = state === 'replaced' || isExpired
  return (
    <View className="stack">
      <Card>
        <View className="stack">
          <View className="row row-wrap notice-reach">
            <View className="grow notice-reached">
              <View className="t-note">已触达</View>
              <View className="t-number">{`${reached} / ${households} 户`}</View>
              <View className="notice-bar" {...aria({ hidden: true })}>
                <View
                  className="notice-bar-done"
                  style={{ width: `${households > 0 ? (reached * 100) / households : 0}%` }}
                />
              </View>
            </View>
            <View className="notice-counts">
              <Count icon="check" tone="teal" words={`自己打开看过 ${opened} 户`} />
              <Count icon="chat" tone="teal" words={`电话、上门告知 ${told} 户`} />
              {isOver ? null : (
                <>
                  <Count icon="clock" tone="amber" words={`微信提醒了，等打开 ${due.wechat} 户`} />
                  <Count icon="phone" tone="amber" words={`要打电话 ${due.call} 户`} />
                  <Count icon="door" tone="amber" words={`要上门 ${due.door} 户`} />
                </>
              )}
            </View>
          </View>
          {canRecord && !isExpired && own.call + own.door > 0 ? (
            <View className="row row-wrap notice-steps">
              {own.call > 0 ? (
                <Button icon="phone" variant="outline" arrow onPress={() => onWalk('call')}>
                  {`打电话 ${own.call} 户`}
                </Button>
              ) : null}
              {own.door > 0 ? (
                <Button icon="door" variant="outline" arrow onPress={() => onWalk('door')}>
                  {`上门 ${own.door} 户`}
                </Button>
              ) : null}
            </View>
          ) : null}
          <View className="t-note">
            打开看过，或者有人当面、电话说到了，才算触达；微信发出去不算。一直没打开的，会自己转到打电话、上门的名单。
          </View>
        </View>
      </Card>
      <View className="notice-page-doors">
        {ordered.map((stairwell) => (
          <Card key={stairwell.stairwellId}>
            <Doors
              noticeId={noticeId}
              stairwell={stairwell}
              canRecord={canRecord}
              isOver={isOver}
              isOpen={open.includes(stairwell.stairwellId)}
              onToggle={() => toggle(stairwell.stairwellId)}
              onDoor={(door) => onDoor(stairwell, door)}
            />
          </Card>
        ))}
      </View>
    </View>
  )
}

const Count = ({ icon, tone, words }: { icon: IconName; tone: 'teal' | 'amber'; words: string }) => (
  <View className="row notice-count">
    <Icon name={icon} size={16} className={`c-${tone}`} />
    {words}
  </View>
)
