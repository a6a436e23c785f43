import type { Failure } from '@/api/failure'
import { useSignIn } from '@/lib/sign-in'
import { FailedState, OfflineBar, Skeleton } from '../states/states'

type Props = {
  of: { value: unknown; failure: Failure | null; isLoading: boolean; isOffline?: boolean; again: () => void }
  /** Grey shapes while loading: with a picture, and how many rows. */
  picture?: boolean
  rows?: number
  /** What was kept on this device, said when the page cannot show. */
  kept?: string
}

/** Stands in for a page's content until there is some: grey shapes, a failure with its way on; above kept content 「没有网络」. */
export function PageState({ of: { value, failure, isLoading, isOffline, again }, picture, rows, kept }: Props) {
  const signIn = useSignIn()
  if (value !== undefined) return isOffline || failure?.kind === 'offline' ? <OfflineBar /> : null
  if (failure) return <FailedState failure={failure} onRetry={again} onSignIn={signIn} {...(kept ? { kept } : {})} />
  return isLoading ? <Skeleton {...(picture ? { picture } : {})} {...(rows ? { rows } : {})} /> : null
}
