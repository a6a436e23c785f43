import { View } from '@tarojs/components'
import { Button, MainButton } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { Progress } from '@/components/progress/progress'
import { SelectField } from '@/components/select-field/select-field'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { FailureNote, OfflineBar, Skeleton } from '@/components/states/states'
import { aria } from '@/lib/aria'
import { day } from '@/lib/format'
import { goRoot } from '@/lib/navigate'
import { EstateGate } from '../gate/estate-gate'
import type { EstateDesk } from '../gate/use-estate-desk'
import { BarredFold, ByHandFold, DroppedFold, EntangledFold, PipesFold, UnplannedFold } from './beside-plan'
import { Curve } from './curve'
import { DoorDialog } from './door-dialog'
import { DoorList } from './door-list'
import { placeOf } from './find-door'
import { goalSays, HeadCard } from './head-card'
import { KeepNotes } from './keep-notes'
import { NoDoors, NoRound } from './nothing'
import { OtherDoors } from './other-doors'
import { PlannerSheet } from './sheet'
import { StairwellPicture } from './stairwell-picture'
import { TableLink } from './table-link'
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

function Plan({ page }: { page: PlannerPageState }) {
  const { model, isDesktop, pictureId, shown } = page
  const { plan, budget, whatIf } = model
  if (!plan) return null
  const curve =
    plan.curve.length > 1 ? (
      <Curve curve={plan.curve} budget={budget} goalWords={goalSays[whatIf.goal]} onBudget={model.setBudget} />
    ) : null
  return (
    <>
      <HeadCard page={page} curve={curve} />
      <KeepNotes page={page} />
      <View className="side-by-side">
        {isDesktop && pictureId !== '' ? (
          <View className="side-by-side-main stack planner-beside">
            <PictureCard page={page} stairwellId={pictureId} />
          </View>
        ) : null}
        <View className={isDesktop ? 'planner-list stack' : 'stack'}>
          <Only page={page} />
          {shown.length > 0 ? <DoorList page={page} /> : <NoDoors page={page} />}
          <DroppedFold page={page} />
          <ByHandFold page={page} />
          <EntangledFold page={page} />
          <BarredFold page={page} />
          <OtherDoors page={page} />
          <PipesFold page={page} />
          <UnplannedFold page={page} />
          <TableLink page={page} />
        </View>
      </View>
    </>
  )
}

/** The list's heading; one stairwell of many may be looked at alone. */
function Only({ page: { model, onlyId, setOnly, shown } }: { page: PlannerPageState }) {
  const named = model.stairwells.filter(({ stairwellId, doors }) => doors.length > 0 || stairwellId === onlyId)
  return (
    <View className="row row-wrap">
      <View className="t-lead grow planner-list-title" {...aria({ role: 'heading', level: 2 })}>
        {`按走的顺序，${shown.length} 户`}
      </View>
      {named.length > 1 ? (
        <SelectField
          bare
          label="看哪个楼门"
          value={onlyId || EVERY}
          options={[
            { value: EVERY, words: '全部楼门' },
            ...named.map((one) => ({ value: one.stairwellId, words: placeOf(one) })),
          ]}
          onChange={(value) => setOnly(value === EVERY ? '' : value)}
        />
      ) : null}
    </View>
  )
}
const EVERY = 'every'

function PictureCard({ page, stairwellId }: { page: PlannerPageState; stairwellId: string }) {
  const stairwell = page.model.stairwells.find((one) => one.stairwellId === stairwellId)
  const knocks = page.shown.filter((one) => one.stairwellId === stairwellId).length
  const completes = page.model.plan?.pipes.filter((one) => one.stairwellId === stairwellId).length ?? 0
  return (
    <Card>
      <View className="row row-wrap planner-picture-head">
        <View className="t-lead grow" {...aria({ role: 'heading', level: 2 })}>
          {stairwell ? placeOf(stairwell) : ''}
        </View>
        {stairwell ? (
          <View className="planner-from-to">
            <View className="c-teal t-bold">{`成串 ${stairwell.complete} → ${stairwell.complete + completes}`}</View>
            <View className="t-note">{knocks > 0 ? `敲开亮灯的 ${knocks} 户` : '这份计划里没有它的户'}</View>
          </View>
        ) : null}
      </View>
      <StairwellPicture page={page} stairwellId={stairwellId} />
    </Card>
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
