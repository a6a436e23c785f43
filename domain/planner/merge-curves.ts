/** What each number of visits buys, ascending in both: the first costs 0. Whole numbers below 2^53. */
export type Curve = { readonly costs: Float64Array; readonly values: Float64Array }
/** `from`: which two stops a stop is the sum of, as one number: index in the one × length of the other + index in the other. */
export type MergedCurve = Curve & { readonly from: Float64Array }

/** A table by cost, or by value, may have so many cells for each sum that is looked at. */
const CELLS_A_SUM = 4
const CELLS_FREE = 4096

/**
 * The curve of two parts with no door in common: every sum that no other beats. All sums go into a table, by cost or by value, whichever is smaller; if both are far larger than the sums are many, into
 * a list instead. Exact; of equal sums the one first come to stays.
 */
export const mergedCurve = (one: Curve, other: Curve): MergedCurve => {
  const costs = last(one.costs) + last(other.costs)
  const floor = (one.values[0] as number) + (other.values[0] as number)
  const values = last(one.values) + last(other.values) - floor
  const cells = CELLS_FREE + CELLS_A_SUM * one.costs.length * other.costs.length
  if (Math.min(costs, values) > cells) return fromList(one, other)
  return costs <= values ? byCost(one, other, costs) : byValue(one, other, values)
}

const last = (list: Float64Array): number => list[list.length - 1] as number

const byCost = (one: Curve, other: Curve, costs: number): MergedCurve => {
  const table = filled(Int32Array.from(one.costs), one.values, Int32Array.from(other.costs), other.values, costs)
  const found = picked(table)
  return { costs: Float64Array.from(found), ...valued(found, table) }
}
const valued = (found: number[], { best, from }: Table) => ({
  values: Float64Array.from(found, (cell) => best[cell] as number),
  from: Float64Array.from(found, (cell) => from[cell] as number),
})

/** The same seen from the other end: by how much value is missing, the most visits spared. */
const byValue = (one: Curve, other: Curve, values: number): MergedCurve => {
  const missing = (curve: Curve) => Int32Array.from(curve.values, (value) => last(curve.values) - value)
  const spared = (curve: Curve) => curve.costs.map((cost) => -cost)
  const table = filled(missing(one), spared(one), missing(other), spared(other), values)
  const found = picked(table).reverse()
  const most = last(one.values) + last(other.values)
  return {
    costs: Float64Array.from(found, (cell) => 0 - (table.best[cell] as number)),
    values: Float64Array.from(found, (cell) => most - cell),
    from: Float64Array.from(found, (cell) => table.from[cell] as number),
  }
}

type Table = { best: Float64Array; from: Float64Array }

/** For each sum of keys the best sum of worths, and of which two. */
const filled = (
  keys: Int32Array,
  worths: Float64Array,
  otherKeys: Int32Array,
  otherWorths: Float64Array,
  keyMax: number,
): Table => {
  const best = new Float64Array(keyMax + 1).fill(Number.NEGATIVE_INFINITY)
  const from = new Float64Array(keyMax + 1)
  const [length, otherLength] = [keys.length, otherKeys.length]
  for (let at = 0; at < length; at++) {
    const key = keys[at] as number
    const worth = worths[at] as number
    const pair = at * otherLength
    for (let nth = 0; nth < otherLength; nth++) {
      const cell = key + (otherKeys[nth] as number)
      const sum = worth + (otherWorths[nth] as number)
      if (sum > (best[cell] as number)) {
        best[cell] = sum
        from[cell] = pair + nth
      }
    }
  }
  return { best, from }
}

/** Cells better than all before. */
const picked = ({ best }: Table): number[] => {
  const found: number[] = []
  let most = Number.NEGATIVE_INFINITY
  for (let cell = 0; cell < best.length; cell++)
    if ((best[cell] as number) > most) {
      most = best[cell] as number
      found.push(cell)
    }
  return found
}

const fromList = (one: Curve, other: Curve): MergedCurve => {
  const width = other.costs.length
  const costOf = (pair: number) =>
    (one.costs[Math.floor(pair / width)] as number) + (other.costs[pair % width] as number)
  const valueOf = (pair: number) =>
    (one.values[Math.floor(pair / width)] as number) + (other.values[pair % width] as number)
  const pairs = Float64Array.from({ length: one.costs.length * width }, (_, pair) => pair)
  pairs.sort((a, b) => costOf(a) - costOf(b) || valueOf(b) - valueOf(a) || a - b)
  let most = Number.NEGATIVE_INFINITY
  const found = pairs.filter((pair) => {
    const isBetter = valueOf(pair) > most
    if (isBetter) most = valueOf(pair)
    return isBetter
  })
  return { costs: found.map(costOf), values: found.map(valueOf), from: found }
}
