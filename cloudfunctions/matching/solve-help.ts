import { planOf } from '../../domain/help-matching/plan-of'
import type { HelpPlan, HelpProblem } from '../../domain/help-matching/problem'
import { isFlow, solveFlow } from '../../domain/help-matching/solve-flow'
import { solveGreedy } from '../../domain/help-matching/solve-greedy'
import { canTravelBind } from '../../domain/help-matching/travel'
import { validate } from '../../domain/help-matching/validate'
import { LEFT_OUT } from '../../domain/help-matching/weights'
import { helpModel } from './help-model'
import { inWorker, type Run } from './solve-slots'

/** `gap`: how far from the best it may be, 0 proven, 1 nothing is known (docs/decisions/0015). */
export type SolvedHelp = HelpPlan & { method: 'flow' | 'highs'; gap: number; isProven: boolean }

/**
 * The best proposals there are: by flow where every task takes one hour and one person and no way between places can bind, else by the solver within `seconds`, from what
 * greed finds; not proven in time, the better of the two, with its gap. Always gone through by `validate`: throws rather than answer a plan that is not allowed.
 */
export const solveHelp = async (
  problem: HelpProblem,
  { seconds, run = inWorker }: { seconds: number; run?: Run },
): Promise<SolvedHelp> => {
  const solved =
    isFlow(problem) && !canTravelBind(problem)
      ? { ...solveFlow(problem), method: 'flow' as const, gap: 0, isProven: true }
      : await bySolver(problem, seconds, run)
  const faults = validate(problem, solved)
  if (faults.length > 0) throw new Error(`a plan with faults: ${JSON.stringify(faults.slice(0, 5))}`)
  return solved
}

const bySolver = async (problem: HelpProblem, seconds: number, run: Run): Promise<SolvedHelp> => {
  const known = solveGreedy(problem, 'byPriority')
  const { choices, model } = helpModel(problem, known)
  const { chosen, gap, isProven } = await run(model, seconds)
  const proposals = chosen.flatMap((column) => {
    const choice = choices[column]
    return choice ? [{ taskId: choice.task.id, ...heldOf(choice.arc) }] : []
  })
  const found = planOf(problem, proposals)
  const plan = worthOf(found) <= worthOf(known) ? found : known
  if (isProven) return { ...found, method: 'highs', gap: 0, isProven }
  const saved = -chosen.reduce((sum, column) => sum + (model.aims[0]?.costs[column] ?? 0), 0)
  const least = gap < 1 ? worthOf(found) - (gap * saved) / (1 - gap) : 0
  const isKnown = least > 0
  return { ...plan, method: 'highs', gap: isKnown ? (worthOf(plan) - least) / worthOf(plan) : 1, isProven }
}

const heldOf = ({ by, helper, hour }: HelpProblem['tasks'][number]['arcs'][number]) => ({ by, helper, hour })

/** What a solver's gap is of: it counts from everybody left out, and we from nothing. */
const worthOf = ({ penalty, cost }: HelpPlan): number => LEFT_OUT * penalty + cost
