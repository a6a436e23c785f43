import type { Failure } from '@/api/failure'
import { useSignIn } from '@/lib/sign-in'
import { FailedState, FailureNote } from '../states/states'

/** Why something the person did was not done. After an ended session the way back is logging in; the draft waits. */
export function ActFailure({ failure, onRetry }: { failure: Failure | null; onRetry?: () => void }) {
  const signIn = useSignIn()
  if (failure?.kind === 'session') return <FailedState failure={failure} onSignIn={signIn} />
  return <FailureNote failure={failure} {...(onRetry ? { onRetry } : {})} />
}
