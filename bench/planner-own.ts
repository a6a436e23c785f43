import { bestAt, type EstateCurve, estateCurve } from '../domain/planner/estate-curve'
import { type Frontier, frontierOf, risersAt } from '../domain/planner/frontier'
import { recosted } from '../test/support/planner-check'
import type { StairwellProblem } from '../types/planner'

/** States are no limit here: what cannot be done by the planner itself is measured apart. */
const ALL_STATES = 5_000_000

export const exactFrontier = (problem: StairwellProblem): Frontier => frontierOf(problem, ALL_STATES) as Frontier
export const curveOf = (problems: readonly StairwellProblem[]): EstateCurve => estateCurve(problems.map(exactFrontier))

/** Cost and value of a plan over all stairwells, counted from the puzzles themselves. */
export const counted = (problems: readonly StairwellProblem[], risers: readonly number[][]) => {
  let [cost, value] = [0, 0]
  for (const [at, problem] of problems.entries()) {
    const part = recosted(problem, risers[at] ?? [])
    cost += part.cost
    value += part.value
  }
  return { cost, value }
}

/** Our plan for a budget. Throws when it is not what its stop says it is. */
export const planned = (problems: readonly StairwellProblem[], curve: EstateCurve, budget: number) => {
  const { cost, value, points } = bestAt(curve, budget)
  const plan = counted(problems, points.map(risersAt))
  if (plan.cost !== cost || plan.value !== value || cost > budget)
    throw new Error(`a plan of ${plan.cost} visits and ${plan.value} for ${budget}, said to be ${cost} and ${value}`)
  return plan
}

export const quantile = (list: readonly number[], q: number): number => {
  const sorted = [...list].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0
}
