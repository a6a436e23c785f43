import type { ReactNode } from 'react'
import { Button } from '@/components/button/button'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { FailedState, Skeleton } from '@/components/states/states'
import { goRoot } from '@/lib/navigate'
import { useSignIn } from '@/lib/sign-in'
import { currentEstate } from '../current-estate'
import { useDesk } from '../use-desk'
import { type EstateDesk, useEstateDesk } from './use-estate-desk'

type Props = { title: string; current: string; root?: boolean; children: (desk: EstateDesk) => ReactNode }

/** Draws a staff page once its estate is known; before that, grey shapes or the reason why not. */
export function EstateGate({ title, current, root, children }: Props) {
  const { desk, failure, again } = useEstateDesk()
  const signIn = useSignIn()
  const { contact } = useDesk()
  if (desk) return <>{children(desk)}</>
  const another = () => {
    currentEstate.set('')
    void goRoot('/staff/estates/index')
  }
  return (
    <StaffFrame title={title} current={current} {...(root ? { root } : {})} {...(contact ? { contact } : {})}>
      {failure ? <FailedState failure={failure} onRetry={again} onSignIn={signIn} /> : <Skeleton rows={4} />}
      {failure?.kind === 'refused' ? (
        <Button icon="swap" onPress={another}>
          换一个小区
        </Button>
      ) : null}
    </StaffFrame>
  )
}
