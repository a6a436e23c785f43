import type { EstatePlan } from '@chuanmen/domain/planner/estate-plan'
import { isSame } from '@chuanmen/domain/planner/is-same'
import { pipeId } from '@chuanmen/domain/planner/pipe-id'
import { nothingChanged, type WhatIf } from '@chuanmen/domain/planner/what-if'
import { DOOR_PLAN_MAX } from '@chuanmen/types/limits'
import type { KeptDoorPlan, StairwellDoors } from '@chuanmen/types/planner'

/** What is planned with: until somebody keeps a plan, so many visits, counted by chances. Our guess of what two people make in a week of evenings. */
const FIRST_BUDGET = 10

export type Choice = { budget: number; whatIf: WhatIf }
/** What one changed and did not keep yet, of one round. `basis`: revision of the kept plan it was changed from. */
export type PlannerDraft = Choice & { roundId: string; basis: number }

/** What the kept plan was made with; without one, nothing by hand. */
export const choiceOf = (plan: KeptDoorPlan | null | undefined): Choice =>
  plan
    ? {
        budget: plan.budget,
        whatIf: { goal: plan.goal, pins: plan.pins, excludes: plan.excludes, costs: plan.costs },
      }
    : { budget: FIRST_BUDGET, whatIf: nothingChanged('likely') }

const sorted = (flatIds: readonly string[]) => [...flatIds].sort()
const plain = ({ budget, whatIf: { goal, pins, excludes, costs } }: Choice) => ({
  ...{ budget, goal, pins: sorted(pins), excludes: sorted(excludes) },
  costs: Object.entries(costs).sort(([one], [other]) => (one < other ? -1 : 1)),
})
export const isSameChoice = (one: Choice, other: Choice): boolean => isSame(plain(one), plain(other))

const pipeIdsOf = ({ pipes }: EstatePlan) => pipes.map(({ stairwellId, riserId }) => pipeId(stairwellId, riserId))

/** Whether a plan is the one kept: the same choice, doors and pipes. */
export const isKeptPlan = (kept: KeptDoorPlan | null | undefined, plan: EstatePlan, choice: Choice): boolean =>
  kept !== null &&
  kept !== undefined &&
  isSameChoice(choiceOf(kept), choice) &&
  isSame(sorted(kept.doors.map(({ flatId }) => flatId)), sorted(plan.doors.map(({ door }) => door.flatId))) &&
  isSame(sorted(kept.pipeIds), sorted(pipeIdsOf(plan)))

/** What is sent to keep a plan. What was changed by hand of a household that nothing waits for any more is left behind: it may not even be of the estate now. */
export const keptOf = (
  plan: EstatePlan,
  { budget, whatIf: { goal, pins, excludes, costs } }: Choice,
  waiting: ReadonlySet<string>,
) => ({
  ...{
    goal,
    budget,
    pins: pins.filter((one) => waiting.has(one)),
    excludes: excludes.filter((one) => waiting.has(one)),
  },
  costs: Object.fromEntries(Object.entries(costs).filter(([flatId]) => waiting.has(flatId))),
  doors: plan.doors.map(({ stairwellId, door: { flatId }, visits }) => ({ stairwellId, flatId, visits })),
  pipeIds: pipeIdsOf(plan),
})

/** In words, why a plan cannot be kept; null: it can. */
export function lacksOf(plan: EstatePlan | undefined, choice: Choice): string | null {
  if (!plan || plan.budget !== choice.budget) return '还没有算好。'
  if (plan.state.is === 'pinsBeyond') return `一定要去的门就要 ${plan.state.needs} 趟，比一共的趟数多。`
  if (plan.doors.length === 0) return '这份计划里没有要敲的门。'
  if (choice.whatIf.excludes.length > DOOR_PLAN_MAX) return `手工去掉的最多 ${DOOR_PLAN_MAX} 户，请放回来几户。`
  if (plan.doors.length > DOOR_PLAN_MAX) return `一份计划最多 ${DOOR_PLAN_MAX} 户，请少给几趟。`
  return null
}

export const waitingIn = (stairwells: readonly StairwellDoors[]): ReadonlySet<string> =>
  new Set(stairwells.flatMap(({ doors }) => doors.map(({ flatId }) => flatId)))
