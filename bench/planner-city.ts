import { bestAt } from '../domain/planner/estate-curve'
import { type Frontier, frontierOf, type Point, risersAt } from '../domain/planner/frontier'
import { randomFrom } from '../test/support/any-help-problem'
import { inventEstate } from '../test/support/planner-estates'
import type { StairwellProblem } from '../types/planner'
import { table } from './help-matching-figures'
import { cpuMs } from './help-matching-highs'
import { counted, curveOf } from './planner-own'

/** From one corner of a frontier's concave hull to the next. */
type Rise = { at: number; from: Point; to: Point; perVisit: number }

/** Corners of the concave hull: each rise is worth less per visit than the one before. */
const risesOf = (frontier: Frontier, at: number): Rise[] => {
  const rises: Rise[] = []
  for (const to of frontier.slice(1)) {
    let from = frontier[0] as Point
    for (;;) {
      const before = rises.at(-1)
      from = before?.to ?? (frontier[0] as Point)
      const perVisit = (to.value - from.value) / (to.cost - from.cost)
      if (!before || perVisit < before.perVisit) {
        rises.push({ at, from, to, perVisit })
        break
      }
      rises.pop()
    }
  }
  return rises
}

/**
 * A plan for a whole city by its stairwells' hulls, and how far at most it is from the best: the best of all hulls together, with a part of one rise allowed, is no less than any plan. Whole rises are taken by
 * what they are worth per visit; what is left over buys whatever stop still fits.
 */
const hullPlan = (frontiers: readonly Frontier[], budget: number) => {
  const rises = frontiers.flatMap(risesOf).sort((one, other) => other.perVisit - one.perVisit)
  const points = frontiers.map(([first]) => first as Point)
  let bound = points.reduce((sum, { value }) => sum + value, 0)
  let left = budget
  let isBound = false
  for (const { at, from, to, perVisit } of rises) {
    const cost = to.cost - from.cost
    if (!isBound) {
      bound += perVisit * Math.min(cost, left)
      isBound = cost > left
    }
    // A later rise of a stairwell is taken only on top of the one before.
    if (cost > left || points[at] !== from) continue
    left -= cost
    points[at] = to
  }
  const value = points.reduce((sum, point) => sum + point.value, 0)
  return { points, value, bound }
}

export const measureCity = (flats: number, say: (line: string) => void): void => {
  checkBound()
  const rows: string[][] = []
  for (const isWeighted of [false, true]) {
    const problems: StairwellProblem[] = inventEstate({ shape: 'bridged', flats, isWeighted }, randomFrom(3))
    let from = cpuMs()
    const frontiers = problems.map((problem) => frontierOf(problem) as Frontier)
    const frontierMs = cpuMs() - from
    const most = frontiers.reduce((sum, frontier) => sum + (frontier.at(-1)?.cost ?? 0), 0)
    for (const share of [0.01, 0.1, 0.4]) {
      const budget = Math.round(most * share)
      from = cpuMs()
      const { points, value, bound } = hullPlan(frontiers, budget)
      const ms = cpuMs() - from
      const plan = counted(problems, points.map(risersAt))
      if (plan.value !== value || plan.cost > budget) throw new Error('the plan of the city does not hold')
      rows.push([
        isWeighted ? 'weighted' : 'worth 1',
        problems.length.toLocaleString('en'),
        budget.toLocaleString('en'),
        frontierMs.toFixed(0),
        ms.toFixed(0),
        `${((100 * (bound - value)) / bound).toFixed(5)} %`,
      ])
    }
  }
  const heads = ['pipes', 'stairwells', 'visits', 'frontiers ms', 'merge ms', 'gap at most']
  say(`\nA city of ${flats.toLocaleString('en')} flats by hulls, with a proven gap\n\n${table(heads, rows)}`)
}

/** Where the exact best is known it lies between the plan and the bound. */
const checkBound = (): void => {
  for (let seed = 1; seed <= 20; seed++) {
    const problems = inventEstate({ shape: 'random', flats: 300, isWeighted: seed % 2 === 0 }, randomFrom(seed))
    const curve = curveOf(problems)
    const { value, bound } = hullPlan(
      problems.map((problem) => frontierOf(problem) as Frontier),
      20 + seed,
    )
    const best = bestAt(curve, 20 + seed).value
    if (value > best || best > bound + 1e-6) throw new Error(`bound: ${value}, ${best}, ${bound}`)
  }
}
