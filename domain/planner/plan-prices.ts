import { doorPrices } from './door-prices'
import { bestAt, withFrontier } from './estate-curve'
import { frontierOf } from './frontier'
import { paidOf } from './plan-curve'
import type { PlannerSession } from './planner-session'
import { findDoor } from './session-doors'
import { pipesOf, type ValueScale } from './value-scale'

const made = new WeakMap<PlannerSession, ReadonlyMap<string, number>>()

/**
 * What the best plan loses without each door it knocks on: flatId → pipes, to one decimal by `likely`. A door not in the map costs it nothing. Of a pinned door its visits come back: below 0 means that
 * without it more would be had. Only of a settled session.
 */
export function pricesOf(session: PlannerSession): ReadonlyMap<string, number> {
  const before = made.get(session)
  if (before) return before
  const prices = make(session)
  made.set(session, prices)
  return prices
}

function make(session: PlannerSession): ReadonlyMap<string, number> {
  const { curve, leaves, budget, scale, whatIf } = session
  if (!curve) throw new Error('A session must be settled before its doors have prices')
  const free = Math.max(0, budget - paidOf(session))
  const best = bestAt(curve, free).value
  const found = new Map<string, number>()
  const problems = leaves.map(({ puzzle }) => puzzle.problem)
  for (const [at, doors] of doorPrices(problems, curve, free))
    for (const [index, loss] of doors) {
      const door = leaves[at]?.stairwell.doors[index]
      if (door) found.set(door.flatId, lost(best, best - loss, scale))
    }
  for (const flatId of whatIf.pins) {
    const price = priceOfPin(session, flatId, best)
    if (price !== null) found.set(flatId, price)
  }
  return found
}

/** Pinned: against the best plan that leaves it out and has its visits for others. Null: it is not to be won, or its stairwell is too entangled. */
function priceOfPin({ curve, leaves, budget, scale }: PlannerSession, flatId: string, best: number): number | null {
  const at = findDoor({ leaves }, flatId)
  const odds = at?.leaf.puzzle.odds[at.index]
  if (!curve || !at || !odds?.isPinned) return null
  const { problem } = at.leaf.puzzle
  const frontier = frontierOf({
    ...problem,
    costs: problem.costs.map((cost, index) => (index === at.index ? null : cost)),
  })
  if (!frontier) return null
  const free = Math.max(0, budget - paidOf({ leaves }) + odds.visits)
  return lost(best, bestAt(withFrontier(curve, at.at, frontier), free).value, scale)
}

/** Ties with the kept plan are no loss. */
const lost = (best: number, without: number, scale: ValueScale): number =>
  Math.round((pipesOf(best, scale) - pipesOf(without, scale)) * 10) / 10
