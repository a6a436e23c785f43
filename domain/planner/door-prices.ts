import type { StairwellProblem } from '../../types/planner'
import { bestAt, type EstateCurve, frontierAt } from './estate-curve'
import { lastWithin } from './first-where'
import { doorsAt, type Frontier, frontierOf } from './frontier'
import type { Curve } from './merge-curves'
import { restAround } from './rest-around'

/** A curve with more states than this is not made anew for each of its doors. Measured: so many take some 30 ms. Our decision. */
const STATES_MAX = 2_000

/**
 * What the best plan for `budget` visits loses when one door cannot be won, for each door it knocks on: stairwell (index) → door (index) → value. Doors not in the map cost it nothing: another plan is as
 * good without them. For each, its stairwell's curve is made anew without it and put beside all others'. Of a stairwell too entangled for that the price is what its known stops lose: at most so much.
 */
export const doorPrices = (
  problems: readonly StairwellProblem[],
  curve: EstateCurve,
  budget: number,
  statesMax = STATES_MAX,
): Map<number, Map<number, number>> => {
  const { value, points } = bestAt(curve, budget)
  const knockedOn = points.map((point, at) => doorsAt(problems[at] as StairwellProblem, point))
  const rests = restAround(curve, budget, (leaf) => (knockedOn[leaf] ?? []).length > 0)
  const prices = new Map<number, Map<number, number>>()
  for (const [at, rest] of rests) {
    const ofDoors = new Map<number, number>()
    const problem = problems[at] as StairwellProblem
    let isEntangled = false
    for (const door of knockedOn[at] as number[]) {
      const known = frontierAt(curve, at).filter((point) => !doorsAt(problem, point).includes(door))
      let lost = value - bestWith(known, rest, budget)
      if (lost > 0 && !isEntangled) {
        const anew = frontierOf(without(problem, door), statesMax)
        isEntangled = anew === null
        if (anew) lost = value - bestWith(anew, rest, budget)
      }
      if (lost > 0) ofDoors.set(door, lost)
    }
    if (ofDoors.size > 0) prices.set(at, ofDoors)
  }
  return prices
}

const without = ({ costs, risers }: StairwellProblem, door: number): StairwellProblem => ({
  costs: costs.map((cost, at) => (at === door ? null : cost)),
  risers,
})

/** The best of a stairwell's stops with what the others make of what is left. */
const bestWith = (frontier: Frontier, rest: Curve, budget: number): number => {
  let best = 0
  for (const { cost, value } of frontier) {
    const stop = lastWithin(rest.costs, budget - cost)
    if (stop >= 0) best = Math.max(best, value + (rest.values[stop] as number))
  }
  return best
}
