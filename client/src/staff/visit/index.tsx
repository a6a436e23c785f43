import { View } from '@tarojs/components'
import { MainButton } from '@/components/button/button'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { OfflineBar } from '@/components/states/states'
import { go } from '@/lib/navigate'
import { useDesk } from '../use-desk'
import { DoorCard } from './door-card'
import { FormCard } from './form-card'
import { MoreCard } from './more-card'
import { NextCard } from './next-card'
import { SavedCard } from './saved-card'
import { useVisit } from './use-visit'
import { WaitingCards } from './waiting-cards'
import './visit.scss'

/** Written at a door, with a thumb, in under a minute; without a network it is kept and sent later. */
function StaffVisitPage() {
  const page = useVisit()
  const { door, where } = page
  const desk = useDesk()
  const isWriting = !page.isShut && !page.sending && !page.saved
  return (
    <StaffFrame
      title={door ? `走访 ${door.building}${door.unit} ${door.room}` : '走访'}
      current="portfolio"
      {...(door
        ? {
            path: [
              {
                words: '这一户',
                onPress: () => void go('/staff/household/index', { ...where, estateId: door.estateId }),
              },
            ],
          }
        : {})}
      {...desk}
      {...(isWriting
        ? {
            footer: (
              <MainButton icon="check" onPress={page.submit}>
                记下这次走访
              </MainButton>
            ),
          }
        : {})}
    >
      {page.isShut ? <PageState of={page.plan} kept="写好的还在这台手机上。" /> : null}
      {page.isOffline ? <OfflineBar words="现在没有网络。照样写，先记在这台手机上，有网了自己送。" /> : null}
      {page.isShut ? null : (
        <View className="visit stack">
          <WaitingCards page={page} />
          {page.saved ? <SavedCard page={page} saved={page.saved} /> : null}
          {isWriting ? (
            <>
              <DoorCard page={page} />
              <FormCard page={page} />
              <NextCard page={page} />
              <MoreCard page={page} />
            </>
          ) : null}
        </View>
      )}
    </StaffFrame>
  )
}

export default guarded(StaffVisitPage)
