import type { PlannerGoal } from '../../types/door-words'
import type { KeptDoorPlan } from '../../types/planner'

/** What one expected pipe is worth by `likely`: chances are told to a thousandth. */
const PER_PIPE = 1_000

/**
 * How pipes become integers for the solver. A pipe is worth 1 (`sure`) or its chance in thousandths, at least 1 (`likely`), times `tie`, and 1 more if the kept plan completes it: more pipes always
 * come first, and of equal plans the one nearest the kept. `tie` is one more than the kept pipes, so that all of them together never outweigh a single step; it stays while the kept plan does.
 */
export type ValueScale = { goal: PlannerGoal; kept: ReadonlySet<string>; tie: number }

export const scaleOf = (goal: PlannerGoal, kept: Pick<KeptDoorPlan, 'pipeIds'> | null): ValueScale => {
  const pipeIds = new Set(kept?.pipeIds)
  return { goal, kept: pipeIds, tie: pipeIds.size + 1 }
}

/** What a pipe is worth; `chance` 0 to 1. */
export const valueOf = (pipe: string, chance: number, { goal, kept, tie }: ValueScale): number =>
  (goal === 'sure' ? 1 : Math.max(1, Math.round(chance * PER_PIPE))) * tie + (kept.has(pipe) ? 1 : 0)

/** Pipes, or expected ones, of a value; what only kept ties added is not counted. */
export const pipesOf = (value: number, { goal, tie }: ValueScale): number =>
  Math.floor(value / tie) / (goal === 'sure' ? 1 : PER_PIPE)

/** The least value that is so many pipes. */
export const valueOfPipes = (pipes: number, { goal, tie }: ValueScale): number =>
  Math.ceil(goal === 'sure' ? pipes : pipes * PER_PIPE) * tie
