import type { HelpPlan, HelpProblem, Proposed } from './problem'
import { mondayOf } from './problem'
import { costWithStay, isSame, leaveCost } from './stay'
import { loadStep } from './weights'

const byTask = (one: Proposed, other: Proposed): number =>
  one.taskId === other.taskId ? compare(one.helper, other.helper) : compare(one.taskId, other.taskId)
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** A plan from its proposals: whom it leaves out, and what it costs. */
export const planOf = (problem: HelpProblem, proposals: readonly Proposed[]): HelpPlan => {
  const of = new Map<string, Proposed[]>()
  for (const one of proposals) {
    const list = of.get(one.taskId)
    if (list) list.push(one)
    else of.set(one.taskId, [one])
  }
  const promised = new Map<string, number>()
  const loads = new Map(problem.volunteers.map(({ id, load }) => [id, load]))
  const unserved: string[] = []
  let [penalty, cost] = [0, 0]
  for (const task of problem.tasks) {
    const here = of.get(task.id)
    if (!here) {
      unserved.push(task.id)
      penalty += task.penalty
      cost += leaveCost(task)
      continue
    }
    for (const one of here) {
      const costs = task.arcs.filter((arc) => isSame(arc, one)).map((arc) => costWithStay(task, arc))
      cost += Math.min(...costs)
      if (one.by === 'service') continue
      const week = `${one.helper} ${mondayOf(task.on)}`
      const before = promised.get(week) ?? loads.get(one.helper)?.[mondayOf(task.on)] ?? 0
      cost += loadStep(before)
      promised.set(week, before + 1)
    }
  }
  return { proposals: [...proposals].sort(byTask), unserved: unserved.sort(), penalty, cost }
}
