import type { StaffGrant } from '@chuanmen/types/person'
import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { useAction } from '@/api/use-action'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { EmptyState, FailedState, Skeleton } from '@/components/states/states'
import { isStationOnly } from '@/components/tab-bar/desk'
import { param } from '@/lib/navigate'
import { useSignIn } from '@/lib/sign-in'
import { EstateGate } from '../gate/estate-gate'
import { useDesk } from '../use-desk'
import { keptStation } from './kept-station'

export type StationDesk = {
  /** '' : none named; staff then choose one of the estate. */
  stationId: string
  /** A keeper's own, when there are several. */
  ownIds: readonly string[]
  /** '' for a keeper, who may not ask for the estate. */
  estateId: string
  frame: {
    place: string
    person?: string
    station?: true
    phone?: { who: string; number: string }
  }
}

type Props = { title: string; current: string; root?: boolean; children: (desk: StationDesk) => ReactNode }

const ME_STALE_MS = 5 * 60_000

/** Draws a page of a station: a keeper's own, by its grants; for staff the one named, in the estate they work in. */
export function StationGate(props: Props) {
  const me = useAction('me.home', {}, { staleMs: ME_STALE_MS })
  const signIn = useSignIn()
  const { params } = useRouter()
  const grants = me.value?.staff?.grants
  if (grants && isStationOnly(grants)) return <Keeper {...props} grants={grants} />
  if (me.value)
    return (
      <EstateGate title={props.title} current="station">
        {({ estate, frame }) =>
          props.children({ stationId: param(params, 'stationId'), ownIds: [], estateId: estate.estateId, frame })
        }
      </EstateGate>
    )
  return (
    <StaffFrame title={props.title} current={props.current}>
      {me.failure ? <FailedState failure={me.failure} onRetry={me.again} onSignIn={signIn} /> : <Skeleton rows={4} />}
    </StaffFrame>
  )
}

function Keeper({ title, current, root, children, grants }: Props & { grants: readonly StaffGrant[] }) {
  const { params } = useRouter()
  const kept = keptStation.use()
  const desk = useDesk()
  const ownIds = [...new Set(grants.flatMap((grant) => (grant.role === 'stationKeeper' ? [grant.stationId] : [])))]
  const stationId = [param(params, 'stationId'), kept].find((id) => ownIds.includes(id)) ?? ownIds[0] ?? ''
  const frame = { ...desk, place: '驿站工作台', station: true as const }
  if (stationId !== '') return <>{children({ stationId, ownIds, estateId: '', frame })}</>
  return (
    <StaffFrame title={title} current={current} {...(root ? { root } : {})} {...frame}>
      <EmptyState icon="home" title="还没有分给您的驿站" words="请社区把驿站分给您，再来看。" />
    </StaffFrame>
  )
}
