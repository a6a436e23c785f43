import type { HomeView } from '@chuanmen/types/me'
import type { InboxEntry } from '@chuanmen/types/notice-inbox'
import type { BindingRole } from '@chuanmen/types/person'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card, CardSection } from '@/components/card/card'
import { residentPicture } from '@/components/stairwell/from-server'
import { Stairwell } from '@/components/stairwell/stairwell'
import { go } from '@/lib/navigate'
import { NoticeRow } from '../notices/notice-row'
import type { Ask } from './ask'
import { Asked } from './asked'
import { ClaimRows } from './claim-rows'
import { HelpRows } from './help-rows'
import { MattersRow } from './matters-row'
import { isSaidByWorks, NextDate } from './next-date'
import { OwnPipes, ownTitle } from './own-pipes'
import { roleShort } from './role-words'
import { StaffDoor } from './staff-door'
import { VolunteerDoor } from './volunteer-door'
import { WaterOff } from './water-off'
import { WorksRow } from './works-row'

export type HomeProps = {
  value: HomeView
  home: NonNullable<HomeView['home']>
  role: BindingRole
  ask: Ask
  now: Date
  firstUnread: InboxEntry | undefined
  onSwitch: () => void
}

/** 我家: my pipes, what is asked of me, my next date, what I have not read. */
export function MyHome({ value, home, role, ask, now, firstUnread, onSwitch }: HomeProps) {
  const { outline, flatId, estateName, callName, agreedPercent } = home
  const picture = residentPicture(home)
  const room = outline.flats.find((flat) => flat.flatId === flatId)?.room ?? ''
  const { nextDate, staff, bindings } = value
  return (
    <>
      <View>
        <View className="t-note">{`${estateName} · ${outline.building}${outline.unit}`}</View>
        <View className="row home-head">
          <View className="grow row home-name">
            <View className="t-title">{room}</View>
            <View className="t-lead">{[roleShort[role], callName].filter(Boolean).join(' ')}</View>
          </View>
          {bindings.length > 1 ? (
            <Button variant="link" arrow onPress={onSwitch}>
              换一户
            </Button>
          ) : null}
        </View>
      </View>
      <Card flush>
        <CardSection>
          <View className="sw-beside">
            <View className="sw-beside-picture">
              <Stairwell picture={picture} mode="resident" />
            </View>
            <View className="sw-beside-list">
              <View className="t-note">{ownTitle(picture)}</View>
              <OwnPipes picture={picture} />
            </View>
          </View>
          <View className="row row-wrap home-whole">
            <View className="grow t-note">{agreedPercent === null ? '' : `全小区 ${agreedPercent}% 的户已同意`}</View>
            <Button variant="link" arrow onPress={() => go('/pages/my-pipes/index', { flat: flatId })}>
              看整个楼门
            </Button>
          </View>
        </CardSection>
        <CardSection>
          <Asked ask={ask} />
        </CardSection>
      </Card>
      <WaterOff home={home} now={now} />
      {nextDate && !isSaidByWorks(nextDate, home, now) ? <NextDate next={nextDate} now={now} isElder={false} /> : null}
      <WorksRow home={home} ask={ask} now={now} />
      {firstUnread ? (
        <Card>
          <NoticeRow notice={firstUnread} now={now} />
        </Card>
      ) : null}
      {home.matters ? <MattersRow home={home} /> : null}
      <HelpRows home={home} now={now} />
      <ClaimRows home={home} ask={ask} now={now} />
      {home.matters ? null : <MattersRow home={home} />}
      {value.isVolunteer ? <VolunteerDoor /> : null}
      {staff ? <StaffDoor staff={staff} /> : null}
    </>
  )
}
