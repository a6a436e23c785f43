import { useEffect, useState } from 'react'
import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'
import { RingOffice } from '@/components/page/ring-office'
import { PageState } from '@/components/page-state/page-state'
import { elder } from '@/lib/elder'
import { replace } from '@/lib/navigate'
import { askOf } from './ask'
import { ElderHome } from './elder-home'
import { ElderOffer } from './elder-offer'
import { MyHome } from './my-home'
import { SwitchFlat } from './switch-flat'
import { useHome } from './use-home'
import { Welcome } from './welcome'
import './home.scss'

function HomePage() {
  const isElder = elder.use()
  const page = useHome()
  const { value, failure, role, roundId, firstUnread } = page
  const home = value?.home
  const [isSwitching, setSwitching] = useState(false)
  const now = new Date()

  // On the web nobody is known at first: the log-in page leads back here.
  const isUnknown = failure?.code === 'session_missing'
  useEffect(() => {
    if (isUnknown) void replace('/pages/login/index')
  }, [isUnknown])

  const shown =
    value && home
      ? {
          value,
          home,
          role,
          ask: askOf(home, role, roundId, now),
          now,
          firstUnread,
          onSwitch: () => setSwitching(true),
        }
      : undefined
  const phone = home ? { who: '居委会', number: home.estatePhone } : undefined
  return (
    <Page
      title="我家"
      root
      {...(isElder && home
        ? {}
        : { tabs: { set: 'resident' as const, current: 'home', badges: { notices: value?.unread ?? 0 } } })}
      {...(isElder && home
        ? {
            footer: <RingOffice number={home.estatePhone} />,
          }
        : {})}
      phone={isElder ? undefined : phone}
    >
      {isUnknown ? null : <PageState of={page} picture />}
      {/* Not above what is still to come: it would move under the finger. */}
      {value ? <ElderOffer /> : null}
      {shown && isElder ? <ElderHome {...shown} /> : null}
      {shown && !isElder ? <MyHome {...shown} /> : null}
      {value && !home ? (
        <Welcome
          staff={value.staff}
          isVolunteer={value.isVolunteer}
          pending={value.bindings.filter(({ state }) => state === 'pending')}
        />
      ) : null}
      {isSwitching && value ? (
        <SwitchFlat
          bindings={value.bindings}
          current={home?.flatId ?? ''}
          onChoose={page.chooseFlat}
          onClose={() => setSwitching(false)}
        />
      ) : null}
    </Page>
  )
}

export default guarded(HomePage)
