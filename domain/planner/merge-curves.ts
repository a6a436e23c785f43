import { bestByKey, type Steps } from './merge-steps'

/** What each number of visits buys, ascending in both: the first costs 0. Whole numbers below 2^53. */
export type Curve = { readonly costs: Float64Array; readonly values: Float64Array }

/** A table by cost, or by value, may have so many cells for each sum that is looked at. */
const CELLS_A_SUM = 4
const CELLS_FREE = 4096

/**
 * The curve of two parts with no door in common: every sum that no other beats. Looked for by cost, or by value, whichever has the smaller range; if both are far larger than the sums are many, in a list
 * of all sums. Exact, and the same whichever comes first.
 */
export const mergedCurve = (one: Curve, other: Curve): Curve => {
  if (one.costs.length > other.costs.length) return mergedCurve(other, one)
  const costs = last(one.costs) + last(other.costs)
  const values = last(one.values) + last(other.values) - first(one.values) - first(other.values)
  const cells = CELLS_FREE + CELLS_A_SUM * one.costs.length * other.costs.length
  if (Math.min(costs, values) > cells) return fromList(one, other)
  return costs <= values ? byCost(one, other) : byValue(one, other)
}

const first = (list: Float64Array): number => list[0] as number
const last = (list: Float64Array): number => list[list.length - 1] as number

const byCost = (one: Curve, other: Curve): Curve => {
  const { keys, worths } = stepsIn(
    bestByKey({ keys: one.costs, worths: one.values }, { keys: other.costs, worths: other.values }),
  )
  return { costs: keys, values: worths }
}

/** The same seen from the other end: the more value may be missing, the more visits are spared. */
const byValue = (one: Curve, other: Curve): Curve => {
  const most = last(one.values) + last(other.values)
  const { keys, worths } = stepsIn(bestByKey(sparing(one), sparing(other)))
  const costs = new Float64Array(keys.length)
  const values = new Float64Array(keys.length)
  for (let at = 0; at < keys.length; at++) {
    const from = keys.length - 1 - at
    costs[at] = 0 - (worths[from] as number)
    values[at] = most - (keys[from] as number)
  }
  return { costs, values }
}

const sparing = ({ costs, values }: Curve): Steps => {
  const length = costs.length
  const most = last(values)
  const keys = new Float64Array(length)
  const worths = new Float64Array(length)
  for (let at = 0, from = length - 1; at < length; at++, from--) {
    keys[at] = most - (values[from] as number)
    worths[at] = -(costs[from] as number)
  }
  return { keys, worths }
}

/** Keys worth more than all before. */
const stepsIn = (best: Float64Array): Steps => {
  const keys = new Float64Array(best.length)
  const worths = new Float64Array(best.length)
  let count = 0
  let most = Number.NEGATIVE_INFINITY
  for (let key = 0; key < best.length; key++) {
    const worth = best[key] as number
    if (worth <= most) continue
    most = worth
    keys[count] = key
    worths[count++] = worth
  }
  return { keys: keys.slice(0, count), worths: worths.slice(0, count) }
}

const fromList = (one: Curve, other: Curve): Curve => {
  const sums: { cost: number; value: number }[] = []
  for (let at = 0; at < one.costs.length; at++)
    for (let nth = 0; nth < other.costs.length; nth++)
      sums.push({
        cost: (one.costs[at] as number) + (other.costs[nth] as number),
        value: (one.values[at] as number) + (other.values[nth] as number),
      })
  sums.sort((a, b) => a.cost - b.cost || b.value - a.value)
  let most = -1
  const found = sums.filter(({ value }) => {
    const isBetter = value > most
    if (isBetter) most = value
    return isBetter
  })
  return { costs: Float64Array.from(found, ({ cost }) => cost), values: Float64Array.from(found, ({ value }) => value) }
}

/**
 * Which two stops a stop of a merged curve is the sum of. Nothing is kept of how it was found: it is looked for again, in one pass through both.
 */
export const splitOf = (one: Curve, other: Curve, cost: number, value: number): [number, number] => {
  let nth = other.costs.length - 1
  for (let at = 0; at < one.costs.length; at++) {
    const left = cost - (one.costs[at] as number)
    while (nth >= 0 && (other.costs[nth] as number) > left) nth--
    if (nth < 0) break
    if (other.costs[nth] === left && (one.values[at] as number) + (other.values[nth] as number) === value)
      return [at, nth]
  }
  throw new Error(`no stop of ${cost} visits and ${value}`)
}

/** The best sum that costs no more than `budget`, of equals the cheapest: one pass through both, without all sums. */
export const bestSum = (one: Curve, other: Curve, budget: number): { cost: number; value: number } => {
  let best = { cost: 0, value: -1 }
  let nth = other.costs.length - 1
  for (let at = 0; at < one.costs.length; at++) {
    const left = budget - (one.costs[at] as number)
    while (nth >= 0 && (other.costs[nth] as number) > left) nth--
    if (nth < 0) break
    const value = (one.values[at] as number) + (other.values[nth] as number)
    const cost = (one.costs[at] as number) + (other.costs[nth] as number)
    if (value > best.value || (value === best.value && cost < best.cost)) best = { cost, value }
  }
  return best
}
