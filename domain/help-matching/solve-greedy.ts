import { planOf } from './plan-of'
import type { Arc, Held, HelpPlan, HelpProblem, ProblemTask } from './problem'
import { byId, costWithStay } from './stay'
import { Taken } from './taken'

/** `asListed`: first come, first served, when the list says who came first; `byPriority`: heaviest first, then by id. */
export type GreedyOrder = 'asListed' | 'byPriority'

/**
 * Gives each task in turn the cheapest way there still is, and never looks back: for a suggestion at once, as what a solver begins from, and as how it is done by hand.
 * Allowed, not the best.
 */
export const solveGreedy = (problem: HelpProblem, order: GreedyOrder): HelpPlan => {
  const taken = new Taken(problem)
  const tasks =
    order === 'asListed' ? problem.tasks : byId(problem.tasks).sort((one, other) => other.penalty - one.penalty)
  const proposals = tasks.flatMap((task) => {
    const found = cheapest(task, taken)
    for (const held of found) taken.take(task, held)
    return found.map(({ by, helper, hour }) => ({ taskId: task.id, by, helper, hour }))
  })
  return planOf(problem, proposals)
}

/** The cheapest helper, or of a task for two the two cheapest of one hour; the earliest hour and then the first by id of equally cheap ones. Empty: nobody. */
const cheapest = (task: ProblemTask, taken: Taken): Held[] => {
  const hours = new Map<number, { arc: Arc; cost: number }[]>()
  for (const arc of task.arcs) {
    if (!taken.hasRoom(task, arc)) continue
    const here = hours.get(arc.hour) ?? []
    here.push({ arc, cost: costWithStay(task, arc) + taken.loadOf(task.on, arc) })
    hours.set(arc.hour, here)
  }
  let best: { arcs: Arc[]; cost: number } = { arcs: [], cost: Number.POSITIVE_INFINITY }
  for (const hour of [...hours.keys()].sort((one, other) => one - other)) {
    const ranked = (hours.get(hour) ?? []).sort(
      (one, other) => one.cost - other.cost || (one.arc.helper < other.arc.helper ? -1 : 1),
    )
    const first = ranked.filter(
      ({ arc }, at) => ranked.findIndex((one) => one.arc.by === arc.by && one.arc.helper === arc.helper) === at,
    )
    if (first.length < task.people) continue
    const chosen = first.slice(0, task.people)
    const cost = chosen.reduce((sum, one) => sum + one.cost, 0)
    if (cost < best.cost) best = { arcs: chosen.map(({ arc }) => arc), cost }
  }
  return best.arcs
}
