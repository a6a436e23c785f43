/** A curve that rises by steps: from key `keys[n]` on it is worth `worths[n]`. Both ascend; the first key is 0. */
export type Steps = { keys: Float64Array; worths: Float64Array }

/** What a cell of the windows takes, in sums. Measured: some ten. */
const SUMS_A_CELL = 10
/** Below this, a sum of worths is exact to far less than 1 whatever it is made of. */
const WORTH_MAX = 1e13

/** For each key the best sum of worths of two keys that together are no more; -Infinity where a table has none that ends just there. */
export const bestByKey = (one: Steps, other: Steps): Float64Array => {
  const cells = lastOf(one.keys) + lastOf(other.keys) + 1
  const isSmall = one.keys.length * other.keys.length <= SUMS_A_CELL * cells
  return isSmall || furthestFrom0(one) + furthestFrom0(other) > WORTH_MAX
    ? bySums(one, other, cells)
    : byWindows(one, other, cells)
}

const lastOf = (list: Float64Array): number => list[list.length - 1] as number

const furthestFrom0 = ({ worths }: Steps): number => Math.max(Math.abs(worths[0] as number), Math.abs(lastOf(worths)))

/** Every sum, into a table. */
const bySums = (one: Steps, other: Steps, cells: number): Float64Array => {
  const best = new Float64Array(cells).fill(Number.NEGATIVE_INFINITY)
  const { keys, worths } = other
  for (let at = 0; at < one.keys.length; at++) {
    const key = one.keys[at] as number
    const worth = one.worths[at] as number
    for (let nth = 0; nth < keys.length; nth++) {
      const cell = key + (keys[nth] as number)
      const sum = worth + (worths[nth] as number)
      if (sum > (best[cell] as number)) best[cell] = sum
    }
  }
  return best
}

/**
 * For each key only the splits near the best split of the two concave hulls. A split is worth no more than the hulls say, and what they say falls to both sides of their best: once it is below what is found
 * already, everything beyond is. Exact, and near to linear, for curves of many stairwells are nearly concave.
 */
const byWindows = (one: Steps, other: Steps, cells: number): Float64Array => {
  const [a, b] = [everyKey(one), everyKey(other)]
  const [hullA, hullB] = [hullOf(one, a.length), hullOf(other, b.length)]
  const best = new Float64Array(cells)
  let split = 0
  let found = Number.NEGATIVE_INFINITY
  for (let key = 0; key < cells; key++) {
    const from = Math.max(0, key - b.length + 1)
    const to = Math.min(key, a.length - 1)
    split = Math.max(split, from)
    while (split < to && at(hullA, split + 1) + at(hullB, key - split - 1) >= at(hullA, split) + at(hullB, key - split))
      split++
    // Half of 1 below: worths are whole, and the hulls are not exact.
    for (let left = split; left >= from && at(hullA, left) + at(hullB, key - left) > found + 0.5; left--)
      found = Math.max(found, at(a, left) + at(b, key - left))
    for (let right = split + 1; right <= to && at(hullA, right) + at(hullB, key - right) > found + 0.5; right++)
      found = Math.max(found, at(a, right) + at(b, key - right))
    best[key] = found
  }
  return best
}
const at = (list: Float64Array, index: number): number => list[index] as number

/** What each key is worth. */
const everyKey = ({ keys, worths }: Steps): Float64Array => {
  const all = new Float64Array(lastOf(keys) + 1)
  for (let step = 0; step < keys.length; step++) {
    const to = step + 1 < keys.length ? (keys[step + 1] as number) : all.length
    all.fill(worths[step] as number, keys[step] as number, to)
  }
  return all
}

/** The least concave curve above the steps, at each key. */
const hullOf = ({ keys, worths }: Steps, length: number): Float64Array => {
  const corners: number[] = []
  const slope = (from: number, to: number) =>
    ((worths[to] as number) - (worths[from] as number)) / ((keys[to] as number) - (keys[from] as number))
  for (let step = 0; step < keys.length; step++) {
    while (corners.length > 1) {
      const [before, last] = corners.slice(-2) as [number, number]
      if (slope(before, last) > slope(last, step)) break
      corners.pop()
    }
    corners.push(step)
  }
  const hull = new Float64Array(length)
  hull[0] = worths[0] as number
  for (let nth = 1; nth < corners.length; nth++) {
    const [from, to] = [corners[nth - 1] as number, corners[nth] as number]
    const rise = slope(from, to)
    const start = keys[from] as number
    for (let key = start + 1; key <= (keys[to] as number); key++)
      hull[key] = (worths[from] as number) + rise * (key - start)
  }
  return hull
}
