import { Button, MainButton } from '@/components/button/button'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { Progress } from '@/components/progress/progress'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { FailureNote, OfflineBar, Skeleton } from '@/components/states/states'
import { day } from '@/lib/format'
import { goRoot } from '@/lib/navigate'
import { EstateGate } from '../gate/estate-gate'
import type { EstateDesk } from '../gate/use-estate-desk'
import { DoorDialog } from './door-dialog'
import { NoRound } from './nothing'
import { Plan } from './plan'
import { PlannerSheet } from './sheet'
import { type PlannerPageState, usePlannerPage } from './use-planner-page'
import { VisitsDialog } from './visits-dialog'
import './planner.scss'

/** 算一算: which doors are worth the next visits, and why. Of staff only. */
function PlannerPage() {
  return (
    <EstateGate title="算一算" current="planner">
      {(desk) => <Planner key={desk.estate.estateId} desk={desk} />}
    </EstateGate>
  )
}

function Planner({ desk: { estate, frame } }: { desk: EstateDesk }) {
  const page = usePlannerPage(estate.estateId)
  const { model, isPrinting } = page
  const { view, plan } = model
  const hasList = plan !== undefined && plan.doors.length > 0
  return (
    <StaffFrame
      title="算一算"
      current="planner"
      note={view?.round ? `${view.round.title} · ${day(view.round.closesAt)}截止 · 只给工作人员看` : undefined}
      path={[{ words: estate.name, onPress: () => void goRoot('/staff/estate/index', { estateId: estate.estateId }) }]}
      {...frame}
      {...(hasList && !isPrinting ? { footer: <Foot page={page} /> } : {})}
    >
      {model.isOffline ? <OfflineBar words="现在没有网络，按刚才读到的算。联网后会自动更新。" /> : null}
      <Phase page={page} />
      {plan && view && isPrinting ? <PlannerSheet page={page} estateName={estate.name} /> : null}
      {plan && view && !isPrinting ? <Plan page={page} /> : null}
      <AskedDialog page={page} />
    </StaffFrame>
  )
}

/** How far the page is, until there is a plan. */
function Phase({ page: { model, estateId } }: { page: PlannerPageState }) {
  const { phase, plan } = model
  if (phase.is === 'noRound') return <NoRound estateId={estateId} />
  if (phase.is === 'failed')
    return plan ? (
      <FailureNote failure={phase.failure} onRetry={model.again} />
    ) : (
      <PageState of={{ value: undefined, failure: phase.failure, isLoading: false, again: model.again }} />
    )
  if (plan || phase.is === 'ready') return null
  if (phase.is === 'loading') return <Skeleton rows={4} />
  return (
    <>
      <Progress
        share={phase.total > 0 ? phase.done / phase.total : 0}
        words={
          phase.is === 'reading'
            ? `正在读各楼门的情况，${phase.done}/${phase.total} 个`
            : `正在算，${phase.done}/${phase.total} 个楼门`
        }
      />
      <Skeleton rows={3} />
    </>
  )
}

function Foot({ page: { model, setPrinting } }: { page: PlannerPageState }) {
  return (
    <>
      <Button icon="print" onPress={() => setPrinting(true)}>
        打印带走
      </Button>
      <MainButton
        icon="check"
        busy={model.isKeeping}
        disabled={model.isKept || model.keepLacks !== null}
        onPress={() => void model.keep()}
      >
        {model.isKept ? '正按这份在敲' : '就按这份去敲'}
      </MainButton>
    </>
  )
}

function AskedDialog({ page }: { page: PlannerPageState }) {
  const { asked, doors, planned, model } = page
  if (!asked) return null
  if (asked.what === 'door') return <DoorDialog page={page} flatId={asked.flatId} />
  const found = doors.get(asked.flatId)
  if (!found) return null
  const byHand = model.whatIf.costs[asked.flatId]
  return (
    <VisitsDialog
      place={`${found.place} ${found.door.room}`}
      visits={planned.get(asked.flatId)?.visits ?? byHand ?? 1}
      isByHand={byHand !== undefined}
      onSet={(visits) => model.setCost(asked.flatId, visits)}
      onClose={page.stopAsking}
    />
  )
}

export default guarded(PlannerPage)
