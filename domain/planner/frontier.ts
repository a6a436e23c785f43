import { PLANNER_STATES_MAX } from '../../types/limits'
import type { StairwellProblem } from '../../types/planner'
import { classesOf, type Group } from './classes'
import { componentsOf } from './components'
import { eliminate } from './eliminate'
import { mergedCurve, splitOf } from './merge-curves'
import { bestOf, type Gain, joined } from './points'

/** Pipes completed, newest first; shared between points, so that a point costs one link. */
export type RiserChain = { riser: number; before: RiserChain | null }
/** With `cost` visits at most `value` can be had, by completing `risers`. */
export type Point = { cost: number; value: number; risers: RiserChain | null }
/** The exact curve of one stairwell: each point costs more and is worth more than the one before; the first costs 0. */
export type Frontier = readonly Point[]

/**
 * The exact curve of one stairwell. Equal doors and equal pipes are put together first, what no door ties together is decided apart, the rest pipe by pipe. Null: more than `statesMax` states would have
 * to be kept; the solver is asked instead (`planner.frontier`). Pipes of value 0 are in no plan.
 */
export const frontierOf = (problem: StairwellProblem, statesMax = PLANNER_STATES_MAX): Frontier | null => {
  const classes = classesOf(problem)
  let risers: RiserChain | null = null
  for (const riser of classes.free) risers = { riser, before: risers }
  let points: Point[] = [{ cost: 0, value: classes.freeValue, risers }]
  for (const component of componentsOf(classes)) {
    if (component.length <= FEW_GROUPS) {
      points = withFew(points, component, classes.costs)
      continue
    }
    const part = eliminate(component, classes.costs, statesMax)
    if (!part) return null
    points = sumOf(points, part)
  }
  return points
}

/** So few groups that every choice of them is sooner tried than put in order. Nearly all are: columns that nothing bridges are one or two. */
const FEW_GROUPS = 3

const withFew = (points: readonly Point[], groups: readonly Group[], costs: readonly number[]): Point[] => {
  let best = points as Point[]
  for (let chosen = 1; chosen < 1 << groups.length; chosen++) {
    const gain: Gain = { cost: 0, value: 0, risers: NONE }
    for (let at = 0; at < groups.length; at++) {
      if ((chosen & (1 << at)) === 0) continue
      const { value, risers, classes } = groups[at] as Group
      gain.value += value
      gain.risers = gain.risers === NONE ? risers : gain.risers.concat(risers)
      for (const one of classes) if (!isPaid(one, groups, chosen & ((1 << at) - 1))) gain.cost += costs[one] as number
    }
    best = bestOf(best, points, gain)
  }
  return best
}
const NONE: readonly number[] = []
const isPaid = (one: number, groups: readonly Group[], chosen: number): boolean => {
  for (let at = 0; chosen >> at > 0; at++)
    if (((chosen >> at) & 1) === 1 && (groups[at] as Group).classes.includes(one)) return true
  return false
}

const sumOf = (one: readonly Point[], other: readonly Point[]): Point[] => {
  const only = one.length === 1 ? one[0] : null
  if (only) return other.map((point) => joined(point, only))
  const [first, second] = [curveOf(one), curveOf(other)]
  const { costs, values } = mergedCurve(first, second)
  return Array.from(costs, (cost, stop) => {
    const [at, nth] = splitOf(first, second, cost, values[stop] as number)
    return joined(one[at] as Point, other[nth] as Point)
  })
}

/** Costs and values of a frontier, in arrays that are quick to run over. */
export const curveOf = (points: Frontier): { costs: Float64Array; values: Float64Array } => {
  const costs = new Float64Array(points.length)
  const values = new Float64Array(points.length)
  for (let at = 0; at < points.length; at++) {
    const { cost, value } = points[at] as Point
    costs[at] = cost
    values[at] = value
  }
  return { costs, values }
}

/** Indices of a point's pipes, ascending. */
export const risersAt = (point: Point): number[] => {
  const risers: number[] = []
  for (let link = point.risers; link; link = link.before) risers.push(link.riser)
  return risers.sort((one, other) => one - other)
}

/** Doors a point's pipes wait for (indices, ascending), those of no cost included. */
export const doorsAt = ({ risers }: StairwellProblem, point: Point): number[] => {
  const doors = new Set<number>()
  for (let link = point.risers; link; link = link.before)
    for (const door of risers[link.riser]?.doors ?? []) doors.add(door)
  return [...doors].sort((one, other) => one - other)
}
