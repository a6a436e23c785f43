import { type HelpPlan, type HelpProblem, mondayOf } from '../domain/help-matching/problem'
import { type InventedArc, worthOf } from '../test/support/any-help-problem'

/** What people notice of a plan. Loads and hours are of volunteers who offered any time, those without a task included. */
export type Figures = {
  unmet: number
  urgentUnmet: number
  /** A proposal, on average. */
  metres: number
  worstLoad: number
  /** 0: all the same; 1: one has everything. */
  gini: number
  worth: number
}
const URGENT = 4

export const figuresOf = (problem: HelpProblem, plan: HelpPlan): Figures => {
  const tasks = new Map(problem.tasks.map((task) => [task.id, task]))
  const offering = problem.volunteers.filter(({ days }) => Object.values(days).some((most) => most > 0))
  const hours = new Map(offering.map(({ id }) => [id, 0]))
  const loads = new Map<string, number>()
  let metres = 0
  for (const { taskId, by, helper, hour } of plan.proposals) {
    const task = tasks.get(taskId)
    const arcs = (task?.arcs ?? []) as InventedArc[]
    metres += arcs.find((arc) => arc.by === by && arc.helper === helper && arc.hour === hour)?.metres ?? 0
    if (by === 'service' || !task) continue
    hours.set(helper, (hours.get(helper) ?? 0) + task.slots)
    const monday = mondayOf(task.on)
    const key = `${helper} ${monday}`
    const before = problem.volunteers.find(({ id }) => id === helper)?.load[monday] ?? 0
    loads.set(key, (loads.get(key) ?? before) + 1)
  }
  const isUrgent = (id: string): boolean => ((tasks.get(id)?.penalty ?? 0) & URGENT) > 0
  return {
    unmet: plan.unserved.length,
    urgentUnmet: plan.unserved.filter(isUrgent).length,
    metres: metres / Math.max(1, plan.proposals.length),
    worstLoad: Math.max(0, ...loads.values()),
    gini: giniOf([...hours.values()]),
    worth: worthOf(plan),
  }
}

export const giniOf = (list: number[]): number => {
  const sorted = [...list].sort((one, other) => one - other)
  const total = sorted.reduce((sum, one) => sum + one, 0)
  if (total === 0) return 0
  const weighted = sorted.reduce((sum, one, at) => sum + one * (2 * (at + 1) - sorted.length - 1), 0)
  return weighted / (sorted.length * total)
}

/** As Markdown, so that it can stand in docs as it is printed. */
export const table = (heads: string[], rows: string[][]): string => {
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`
  const rule = `|${heads.map((_, at) => (at === 0 ? '---' : '--:')).join('|')}|`
  return [line(heads), rule, ...rows.map(line)].join('\n')
}
