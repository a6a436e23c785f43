import type { StaffGrant } from '@chuanmen/types/person'
import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import type { Output } from '@/api/call'
import { type Loaded, useAction } from '@/api/use-action'
import { Button } from '@/components/button/button'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { EmptyState, FailedState, Skeleton } from '@/components/states/states'
import { isCrewOnly } from '@/components/tab-bar/desk'
import { goRoot, param } from '@/lib/navigate'
import { useSignIn } from '@/lib/sign-in'
import { currentEstate, useEstateId } from '../current-estate'
import { useWorksFrame, type WorksFrame } from './use-works-frame'

export type WorksDesk = {
  estateId: string
  /** All estates of a crew; one's own current one for anybody else. */
  estateIds: readonly string[]
  list: Output<'works.list'>
  loaded: Loaded<Output<'works.list'>>
  frame: WorksFrame
}

type Props = { title: string; root?: boolean; children: (desk: WorksDesk) => ReactNode }

const ME_STALE_MS = 5 * 60_000
const LOOK_MS = 20_000

/**
 * Draws a page of works once its estate and list are known. Not the gate of other staff pages: a crew may ask for neither the estate nor
 * the list of estates, so its estates are those it was let into.
 */
export function WorksGate(props: Props) {
  const me = useAction('me.home', {}, { staleMs: ME_STALE_MS })
  const signIn = useSignIn()
  const grants = me.value?.staff?.grants
  if (grants && isCrewOnly(grants)) return <CrewGate {...props} grants={grants} />
  if (me.value) return <StaffGate {...props} />
  return (
    <StaffFrame title={props.title} current="works" {...(props.root ? { root: true } : {})}>
      {me.failure ? <FailedState failure={me.failure} onRetry={me.again} onSignIn={signIn} /> : <Skeleton rows={4} />}
    </StaffFrame>
  )
}

function StaffGate(props: Props) {
  const estateId = useEstateId()
  return <Listed {...props} estateId={estateId} estateIds={[estateId]} />
}

function CrewGate({ grants, ...props }: Props & { grants: readonly StaffGrant[] }) {
  const { params } = useRouter()
  const kept = currentEstate.use()
  const estateIds = [...new Set(grants.flatMap((grant) => (grant.role === 'contractor' ? grant.estateIds : [])))]
  const wanted = [param(params, 'estateId'), kept].find((id) => estateIds.includes(id))
  return <Listed {...props} root crew estateId={wanted ?? estateIds[0] ?? ''} estateIds={estateIds} />
}

type ListedProps = Props & { estateId: string; estateIds: readonly string[]; crew?: boolean }

function Listed({ title, root, crew, estateId, estateIds, children }: ListedProps) {
  const loaded = useAction('works.list', { estateId }, { enabled: estateId !== '', everyMs: LOOK_MS })
  const signIn = useSignIn()
  const { value: list, failure } = loaded
  const frame = useWorksFrame(list)
  if (list) return <>{children({ estateId, estateIds, list, loaded, frame })}</>
  const another = () => {
    currentEstate.set('')
    void goRoot('/staff/estates/index')
  }
  return (
    <StaffFrame title={title} current="works" {...frame} {...(root ? { root } : {})}>
      {failure ? <FailedState failure={failure} onRetry={loaded.again} onSignIn={signIn} /> : null}
      {!failure && crew && estateId === '' ? (
        <EmptyState icon="building" title="还没有分给您的小区" words="请社区或街道把小区分给您，再来看。" />
      ) : null}
      {!failure && !(crew && estateId === '') ? <Skeleton rows={4} /> : null}
      {failure?.kind === 'refused' && !crew ? (
        <Button icon="swap" onPress={another}>
          换一个小区
        </Button>
      ) : null}
    </StaffFrame>
  )
}
