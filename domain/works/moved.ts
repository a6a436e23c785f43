import { MOVES_KEPT } from '../../types/limits'
import { accept, type Result } from '../../types/result'
import type { DayRules, HalfDay, Move, Stage, WorksDoc } from '../../types/works'
import type { StageKind } from '../../types/works-words'
import { emergencyAfter } from './emergency-after'
import { moveStage } from './move-stages'
import { inSlot, keyOf, slotOf } from './slot-of'
import { stagesFrom } from './stages-from'

type Told = {
  why: string
  /** Of the staff member or crew that moves it. */
  by: string
  emergencyReason: string | null
  rules: DayRules
  now: Date
}
type OneStep = { kind: StageKind } & Pick<Stage, 'on' | 'from' | 'to'>

/**
 * Works whose dates stand, moved as a whole to a start and a crew. At the same start with another crew, steps moved one by one stay where
 * they are. Refuses as `stagesFrom`.
 */
export const moveAll = (
  works: WorksDoc,
  { start, crewId }: { start: HalfDay; crewId: string },
  told: Told,
): Result<WorksDoc> => {
  const laid = stagesFrom({ ...told, start, length: works.halfDays, kind: works.kind }, works.stages)
  const isSameStart = slotOf(works.stages).map(keyOf)[0] === keyOf(start)
  // A day that has become unlawful since stands until somebody moves it; a crew may still be exchanged.
  if (isSameStart && crewId !== works.crewId && (laid.ok || laid.code === 'noisy_hours_unlawful'))
    return accept(changed({ ...works, crewId }, works.stages, 'all', told))
  return laid.ok ? accept(changed({ ...works, crewId }, laid.value, 'all', told)) : laid
}

/** One step of works whose dates stand, and later ones with it where they must. Refuses as `moveStage`. */
export const moveOne = (works: WorksDoc, step: OneStep, told: Told): Result<WorksDoc> => {
  const stages = moveStage(works.stages, step, told)
  return stages.ok ? accept(changed(works, stages.value, step.kind, told)) : stages
}

/** What was said of dates that are gone goes with them: visits when other half-days are asked for, a lateness in any case. */
const changed = (
  works: WorksDoc,
  stages: Stage[],
  what: Move['what'],
  { why, by, emergencyReason, now }: Told,
): WorksDoc => {
  const isSameSlot = `${slotOf(stages).map(keyOf)}` === `${slotOf(works.stages).map(keyOf)}`
  const move = { what, from: beginning(works.stages, what), to: beginning(stages, what), why, by, at: now }
  const { stages: before, emergencyReason: standing } = works
  return {
    ...works,
    stages,
    emergencyReason: emergencyAfter({ before, after: stages, standing, given: emergencyReason, why, now }),
    visits: isSameSlot ? works.visits : {},
    moves: [...works.moves, move].slice(-MOVES_KEPT),
    late: null,
    rev: works.rev + 1,
  }
}

const beginning = (stages: readonly Stage[], what: Move['what']): Move['from'] => {
  const stage = stages.find(({ kind }) => (what === 'all' ? inSlot.has(kind) : kind === what))
  if (!stage) throw new RangeError('only dates that stand are moved')
  return { on: stage.on, from: stage.from }
}
