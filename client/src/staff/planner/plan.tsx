import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { SelectField } from '@/components/select-field/select-field'
import { aria } from '@/lib/aria'
import {
  BarredFold,
  ByHandFold,
  CostsFold,
  DroppedFold,
  EntangledFold,
  PipesFold,
  UnplannedFold,
  UnprovenFold,
} from './beside-plan'
import { Curve } from './curve'
import { DoorList } from './door-list'
import { placeOf } from './find-door'
import { goalSays, HeadCard } from './head-card'
import { KeepNotes } from './keep-notes'
import { NoDoors } from './nothing'
import { OtherDoors } from './other-doors'
import { StairwellPicture } from './stairwell-picture'
import { TableLink } from './table-link'
import type { PlannerPageState } from './use-planner-page'

/** The plan itself: the sum, the doors to knock on, and beside them everything that is not in it and why. */
export function Plan({ page }: { page: PlannerPageState }) {
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
          {/* Pinned doors stand in the list also where the visits do not suffice for them. */}
          {shown.length === 0 || plan.state.is === 'pinsBeyond' ? <NoDoors page={page} /> : null}
          {shown.length > 0 ? <DoorList page={page} /> : null}
          <DroppedFold page={page} />
          <ByHandFold page={page} />
          <CostsFold page={page} />
          <EntangledFold page={page} />
          <UnprovenFold page={page} />
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
