import { Page } from '@/components/page/page'
import { FailedState, Skeleton } from '@/components/states/states'
import { Card } from '@/components/card/card'
import { go } from '@/lib/navigate'
import { useHome } from './use-home'

export default function HomePage() {
  const { value, failure, isLoading, again } = useHome()
  const home = value?.home
  return (
    <Page
      title='我家'
      root
      tabs={{ set: 'resident', current: 'home', badges: { notices: value?.unread ?? 0 } }}
      phone={home ? { who: '居委会', number: home.estatePhone } : undefined}
    >
      {isLoading ? <Skeleton picture /> : null}
      {failure ? <FailedState failure={failure} onRetry={again} onSignIn={() => go('/pages/login/index')} /> : null}
      {home ? <Card>{`${home.outline.building}${home.outline.unit} ${home.callName ?? ''}`}</Card> : null}
    </Page>
  )
}
