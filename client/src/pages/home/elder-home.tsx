import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { ReadAloud } from '@/components/read-aloud/read-aloud'
import { Foot } from '@/components/stairwell/foot'
import { residentPicture } from '@/components/stairwell/from-server'
import { day } from '@/lib/format'
import { go } from '@/lib/navigate'
import { spanWords } from '../notice/times'
import { nextWords, waterWords } from '../works/glance-words'
import { Asked } from './asked'
import { ClaimRows } from './claim-rows'
import { claimLine } from './claim-words'
import { HelpRows } from './help-rows'
import { helpLine } from './help-words'
import { HomeRow } from './home-row'
import { MattersRow } from './matters-row'
import { mattersLine } from './matters-words'
import type { HomeProps } from './my-home'
import { isSaidByWorks, NextDate } from './next-date'
import { ownSummary } from './own-pipes'
import { openDesk } from './staff-door'
import { VolunteerDoor } from './volunteer-door'
import { WaterOff } from './water-off'
import { WorksRow } from './works-row'

/** 长辈版: one column; what is asked first, then the next date, then rows. */
export function ElderHome({ value, home, ask, now, onSwitch }: HomeProps) {
  const { outline, flatId } = home
  const room = outline.flats.find((flat) => flat.flatId === flatId)?.room ?? ''
  const place = `${outline.building}${outline.unit} ${room}`
  const { nextDate, unread, staff, bindings } = value
  const date =
    nextDate && !isSaidByWorks(nextDate, home, now)
      ? `${nextDate.title}，${day(nextDate.startsAt, now)}，${spanWords(nextDate.startsAt, nextDate.endsAt)}。`
      : ''
  const water = home.works && waterWords(home.works, now)
  const works = home.works && ask.about !== 'works' ? nextWords(home.works, now) : null
  const worksWords = works ? `${works.title}。${works.words}。` : ''
  const claim = home.claims && claimLine(home.claims, now)
  const claimWords = claim ? `${claim.title}。` : ''
  const help = home.help && helpLine(home.help, now)
  const helpWords = help ? `${help.title}，${help.words}。` : ''
  const mattersWords = home.matters ? `${mattersLine(home.matters).words}。` : ''
  const unreadWords = unread > 0 ? `${unread} 条没看` : '都看过了'
  return (
    <>
      <View className="row row-wrap">
        <View className="grow elder-hello">
          <View className="c-ink2">{place}</View>
          <View className="t-title">您好</View>
        </View>
        <ReadAloud
          words={`${place}，您好。${water ? `${water.title}。` : ''}${ask.title}。${ask.words}。${worksWords}${mattersWords}${helpWords}${claimWords}${date}通知${unreadWords}。`}
        />
      </View>
      <WaterOff home={home} now={now} />
      <Card>
        <View className="row elder-ask">
          {ask.about === 'works' ? (
            <Icon name="calendar" className="c-teal" />
          ) : (
            <Foot sign={{ kind: ask.button ? 'waiting' : 'complete' }} />
          )}
          <View className="grow">
            <Asked ask={ask} />
          </View>
        </View>
      </Card>
      {nextDate && !isSaidByWorks(nextDate, home, now) ? <NextDate next={nextDate} now={now} isElder /> : null}
      <WorksRow home={home} ask={ask} now={now} />
      {home.matters ? <MattersRow home={home} /> : null}
      <HelpRows home={home} now={now} />
      <ClaimRows home={home} ask={ask} now={now} />
      {home.matters ? null : <MattersRow home={home} />}
      <HomeRow
        icon="pipes"
        title="我家的管"
        words={ownSummary(residentPicture(home))}
        onPress={() => go('/pages/my-pipes/index', { flat: flatId })}
      />
      <HomeRow icon="bell" title="通知" words={unreadWords} onPress={() => go('/pages/notices/index')} />
      <HomeRow icon="user" title="我的" words="绑定的房子、回执" onPress={() => go('/pages/me/index')} />
      {value.isVolunteer ? <VolunteerDoor /> : null}
      {staff ? <HomeRow icon="list" title="去工作台" words={staff.name} onPress={() => openDesk(staff)} /> : null}
      {bindings.length > 1 ? (
        <Button wide onPress={onSwitch}>
          换一户
        </Button>
      ) : null}
    </>
  )
}
