import { riserWords } from '@chuanmen/types/riser'
import { go } from '@/lib/navigate'
import { placeOf } from './find-door'
import { Fold, FoldLine } from './fold'
import type { PlannerPageState } from './use-planner-page'

/** Doors of the plan that was kept which are not in this one: none vanishes without a word. */
export function DroppedFold({ page: { model, barred } }: { page: PlannerPageState }) {
  const { dropped } = model
  if (dropped.length === 0) return null
  return (
    <Fold isOpenAtFirst icon="swap" title={`上次那份里有、这次没有：${dropped.length} 户`} note="每一户都写明为什么。">
      {dropped.map((one) => (
        <FoldLine
          key={one.flatId}
          title={[placeOf(one), one.room].filter(Boolean).join(' ')}
          words={one.words}
          {...(one.door && !barred.has(one.flatId)
            ? { action: '还是要去', onAction: () => model.pin(one.flatId) }
            : {})}
        />
      ))}
    </Fold>
  )
}

/** What was left out by hand, and what was asked for by hand and does nothing now: both can be taken back. */
export function ByHandFold({ page: { model, doors } }: { page: PlannerPageState }) {
  const { whatIf, plan } = model
  const idle = new Set(plan?.idlePins)
  const out = whatIf.excludes.filter((flatId) => doors.has(flatId) && !idle.has(flatId))
  const unused = [...idle].filter((flatId) => doors.has(flatId))
  if (out.length + unused.length === 0) return null
  const title = (flatId: string) => `${doors.get(flatId)?.place ?? ''} ${doors.get(flatId)?.door.room ?? ''}`
  return (
    <Fold
      isOpenAtFirst
      icon="pencil"
      title={out.length > 0 ? `手工去掉的：${out.length} 户` : `手工选过、现在用不上的：${unused.length} 户`}
    >
      {out.map((flatId) => (
        <FoldLine
          key={flatId}
          title={title(flatId)}
          words="这次不去。要它的那几根管，这份计划里都没算。"
          action="放回来"
          onAction={() => model.leave(flatId)}
        />
      ))}
      {unused.map((flatId) => (
        <FoldLine
          key={flatId}
          title={title(flatId)}
          words="手工选过，可现在用不上：已经不用敲，或者先别去。"
          action="不再记着"
          onAction={() => model.leave(flatId)}
        />
      ))}
    </Fold>
  )
}

/** Visits set by hand where the door is not in the plan: out of sight, they could not be taken back. */
export function CostsFold({ page: { model, doors, planned } }: { page: PlannerPageState }) {
  const { costs, excludes } = model.whatIf
  const set = Object.entries(costs).filter(
    ([flatId]) => doors.has(flatId) && !planned.has(flatId) && !excludes.includes(flatId),
  )
  if (set.length === 0) return null
  return (
    <Fold isOpenAtFirst icon="pencil" title={`手工改了趟数、没排进来的：${set.length} 户`}>
      {set.map(([flatId, visits]) => (
        <FoldLine
          key={flatId}
          title={`${doors.get(flatId)?.place ?? ''} ${doors.get(flatId)?.door.room ?? ''}`}
          words={`手工改成 ${visits} 趟。`}
          action="改回表里的"
          onAction={() => model.setCost(flatId, null)}
        />
      ))}
    </Fold>
  )
}

/** Who may not be visited now (rule 43), until when. */
export function BarredFold({ page }: { page: PlannerPageState }) {
  const barred = page.model.plan?.barred ?? []
  if (barred.length === 0) return null
  return (
    <Fold icon="clock" title={`先别去：${barred.length} 户`} note="住户要清静、这阵子去得够多了，或者约好了以后再说。">
      {barred.map((one) => (
        <FoldLine
          key={one.door.flatId}
          title={`${placeOf(one)} ${one.door.room}`}
          words={one.words}
          action="看这一户"
          onAction={() => page.openHousehold(one.door.flatId)}
        />
      ))}
    </Fold>
  )
}

/** What nothing can be planned for, and why. */
export function UnplannedFold({ page: { model, estateId } }: { page: PlannerPageState }) {
  const riserless = model.plan?.riserless ?? []
  const empty = model.plan?.empty ?? []
  const places = riserless.length + empty.length
  if (places === 0) return null
  const set = (stairwellId: string) => () => void go('/staff/risers/index', { stairwellId, estateId })
  return (
    <Fold icon="info" title="没法算的" note="名册或立管还没对上。改好以后，这里会自己少。">
      {riserless.map((one) => (
        <FoldLine
          key={one.stairwellId}
          title={`${placeOf(one)} ${one.rooms.join('、')}`}
          words="不在任何一根管上，敲开也成不了串。"
          action="看立管"
          onAction={set(one.stairwellId)}
        />
      ))}
      {empty.map((one) => (
        <FoldLine
          key={`empty ${one.stairwellId}`}
          title={placeOf(one)}
          words={`有 ${one.pipes} 根管一户都没有连，不算在内。`}
          action="看立管"
          onAction={set(one.stairwellId)}
        />
      ))}
    </Fold>
  )
}

/** Stairwells somebody else works on, or could not. */
export function EntangledFold({ page: { model } }: { page: PlannerPageState }) {
  const entangled = model.plan?.entangled ?? []
  if (entangled.length === 0) return null
  return (
    <Fold
      isOpenAtFirst
      icon="calculator"
      title={`正在另算：${entangled.length} 个楼门`}
      note="这几个楼门的户和管缠得太多，这里算不动，交给后台算。算好自己加进来，现在的计划里先没有它们。"
    >
      {entangled.map((one) => (
        <FoldLine
          key={one.stairwellId}
          title={placeOf(one)}
          words={one.hasFailed ? '这一次没有算出来。' : '正在算，一般不到一分钟。'}
          {...(one.hasFailed ? { action: '再算一次', onAction: model.again } : {})}
        />
      ))}
    </Fold>
  )
}

/** Stairwells that somebody else worked out, and not to the end. */
export function UnprovenFold({ page: { model } }: { page: PlannerPageState }) {
  const unproven = model.plan?.unproven ?? []
  if (unproven.length === 0) return null
  return (
    <Fold icon="calculator" title={`不一定最好：${unproven.length} 个楼门`} note="缠得太多，后台在时限里没有算到底。">
      {unproven.map((one) => (
        <FoldLine key={one.stairwellId} title={placeOf(one)} words="计划里这几户是算到的最好的，也许还有更好的。" />
      ))}
    </Fold>
  )
}

/** Pipes that the plan completes, by name: what is promised when all agree. */
export function PipesFold({ page: { model } }: { page: PlannerPageState }) {
  const pipes = model.plan?.pipes ?? []
  if (pipes.length === 0) return null
  return (
    <Fold icon="pipes" title={`谈成后能成的 ${pipes.length} 串`} note="是哪几根管、等哪几户。">
      {pipes.slice(0, SHOWN).map((one) => (
        <FoldLine
          key={`${one.stairwellId} ${one.riserId}`}
          title={`${placeOf(one)} ${one.positions.length > 0 ? `尾号 ${one.positions.join('、')} 的` : ''}${riserWords[one.kind].name}`}
          words={`等 ${roomsOf(one.doors, model.plan)}，都谈成的把握 ${one.chance}%`}
        />
      ))}
      {pipes.length > SHOWN ? (
        <FoldLine title={`还有 ${pipes.length - SHOWN} 串`} words="在楼门的图上能看到。" />
      ) : null}
    </Fold>
  )
}

const SHOWN = 60
const roomsOf = (flatIds: readonly string[], plan: PlannerPageState['model']['plan']) =>
  flatIds.map((flatId) => plan?.doors.find(({ door }) => door.flatId === flatId)?.door.room ?? '').join('、')
