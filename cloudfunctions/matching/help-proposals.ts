import {
  heldOf,
  helperOf,
  type MatchedVolunteer,
  type MatchingState,
  ordersOf,
  problemOf,
} from '../../domain/help/problem-of'
import { explainer } from '../../domain/help-matching/explain'
import type { HelpProblem, Proposed } from '../../domain/help-matching/problem'
import type { HelpProposal, HelpTaskDoc } from '../../types/help'
import { HELP_SOLVER_SECONDS } from '../../types/limits'
import { type SolvedHelp, solveHelp } from './solve-help'
import type { Run } from './solve-slots'

export type NextProposals = {
  /** By task; a task that is not named has nobody proposed. */
  next: Map<string, HelpProposal[]>
} & Pick<SolvedHelp, 'method' | 'gap' | 'isProven'>

/** Who is to be proposed for each task of a state, with the reasons; a proposal that stands keeps its moment. Changes nothing. */
export const proposedFor = async (state: MatchingState, run?: Run): Promise<NextProposals> => {
  const options = { seconds: HELP_SOLVER_SECONDS, ...(run ? { run } : {}) }
  const problem = problemOf(state)
  const found = await solveHelp(problem, options)
  const next = new Map<string, HelpProposal[]>()
  take(state, problem, found.proposals, next)
  const orders = ordersOf(state, found.unserved, found.proposals)
  if (orders.tasks.length === 0) return { next, method: found.method, gap: found.gap, isProven: found.isProven }
  const more = await solveHelp(orders, options)
  take(state, orders, more.proposals, next)
  return {
    next,
    method: found.method,
    gap: Math.max(found.gap, more.gap),
    isProven: found.isProven && more.isProven,
  }
}

const take = (
  { tasks, volunteers, now }: MatchingState,
  problem: HelpProblem,
  proposals: readonly Proposed[],
  next: Map<string, HelpProposal[]>,
): void => {
  const explain = explainer(problem)
  const taskOf = new Map(tasks.map((task) => [task._id, task]))
  const volunteerOf = new Map(volunteers.map((volunteer) => [volunteer._id, volunteer]))
  for (const proposed of proposals) {
    const task = taskOf.get(proposed.taskId)
    if (!task) continue
    const volunteer = proposed.by === 'volunteer' ? volunteerOf.get(proposed.helper) : undefined
    const isPinned = isSame(task.pin && heldOf(task.pin.helper, task.pin.fromHour), proposed)
    const standing = task.proposals.find(({ helper, fromHour }) => isSame(heldOf(helper, fromHour), proposed))
    const proposal: HelpProposal = {
      helper: helperOf(proposed),
      fromHour: proposed.hour,
      reasons: explain(proposed, factsOf(task, volunteer, isPinned)),
      isPinned,
      at: standing?.at ?? now,
    }
    next.set(task._id, [...(next.get(task._id) ?? []), proposal])
  }
}

const isSame = (held: ReturnType<typeof heldOf> | null, { by, helper, hour }: Proposed): boolean =>
  held !== null && held.by === by && held.helper === helper && held.hour === hour

const factsOf = (task: HelpTaskDoc, volunteer: MatchedVolunteer | undefined, isPinned: boolean) => ({
  isPinned,
  isKnown: volunteer !== undefined && task.known.includes(volunteer._id),
  isUrgent: task.isUrgent,
  home: volunteer?.home ?? null,
  there: { estateId: task.estateId, building: task.building, stairwellId: task.stairwellId },
})
