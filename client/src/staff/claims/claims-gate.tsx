import type { StaffGrant } from '@chuanmen/types/person'
import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { useAction } from '@/api/use-action'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { EmptyState, FailedState, Skeleton } from '@/components/states/states'
import { isCrewOnly } from '@/components/tab-bar/desk'
import { param } from '@/lib/navigate'
import { useSignIn } from '@/lib/sign-in'
import { currentEstate, useEstateId } from '../current-estate'
import { useWorksFrame, type WorksFrame } from '../works-gate/use-works-frame'

const STALE_MS = 5 * 60_000

export type ClaimsDesk = {
  estateId: string
  /** All estates of a crew; one's own current one for anybody else. */
  estateIds: readonly string[]
  frame: WorksFrame
}

type Props = { children: (desk: ClaimsDesk) => ReactNode }

/** Draws the list once its estate is known. A crew may not list estates: its own are those it was let into. */
export function ClaimsGate({ children }: Props) {
  const me = useAction('me.home', {}, { staleMs: STALE_MS })
  const signIn = useSignIn()
  const grants = me.value?.staff?.grants
  if (grants && isCrewOnly(grants)) return <CrewGate grants={grants}>{children}</CrewGate>
  if (me.value) return <StaffGate>{children}</StaffGate>
  return (
    <StaffFrame title="赔付" current="claims">
      {me.failure ? <FailedState failure={me.failure} onRetry={me.again} onSignIn={signIn} /> : <Skeleton rows={4} />}
    </StaffFrame>
  )
}

function StaffGate({ children }: Props) {
  const estateId = useEstateId()
  return (
    <Named estateId={estateId} estateIds={[estateId]}>
      {children}
    </Named>
  )
}

function CrewGate({ grants, children }: Props & { grants: readonly StaffGrant[] }) {
  const { params } = useRouter()
  const kept = currentEstate.use()
  const estateIds = [...new Set(grants.flatMap((grant) => (grant.role === 'contractor' ? grant.estateIds : [])))]
  const wanted = [param(params, 'estateId'), kept].find((id) => estateIds.includes(id))
  return (
    <Named estateId={wanted ?? estateIds[0] ?? ''} estateIds={estateIds}>
      {children}
    </Named>
  )
}

/** The estate's name and telephone come with its works, which everybody who handles claims may see. */
function Named({ estateId, estateIds, children }: Props & Omit<ClaimsDesk, 'frame'>) {
  const works = useAction('works.list', { estateId }, { enabled: estateId !== '', staleMs: STALE_MS })
  const frame = useWorksFrame(works.value)
  if (estateId !== '') return <>{children({ estateId, estateIds, frame })}</>
  return (
    <StaffFrame title="赔付" current="claims" {...frame}>
      {estateIds.length === 0 ? (
        <EmptyState icon="building" title="还没有分给您的小区" words="请社区或街道把小区分给您，再来看。" />
      ) : (
        <Skeleton rows={4} />
      )}
    </StaffFrame>
  )
}
