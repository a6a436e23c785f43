import type { Point, RiserChain } from './frontier'

/** What one choice adds to a plan. */
export type Gain = { cost: number; value: number; risers: readonly number[] }

const chained = (before: RiserChain | null, risers: readonly number[]): RiserChain | null => {
  let chain = before
  for (const riser of risers) chain = { riser, before: chain }
  return chain
}

/** Of two lists, each ascending in cost and value, every point that none beats, the second's with the gain added first. Of equals the first list's stays. */
export const bestOf = (points: readonly Point[], gained: readonly Point[], gain: Gain): Point[] => {
  const best: Point[] = []
  let value = -1
  let at = 0
  let from = 0
  while (at < points.length || from < gained.length) {
    const point = points[at]
    const other = gained[from]
    if (point && (!other || isFirst(point, other, gain))) {
      at++
      if (point.value <= value) continue
      value = point.value
      best.push(point)
    } else if (other) {
      from++
      if (other.value + gain.value <= value) continue
      value = other.value + gain.value
      best.push({ cost: other.cost + gain.cost, value, risers: chained(other.risers, gain.risers) })
    }
  }
  return best
}

const isFirst = (point: Point, other: Point, { cost, value }: Gain): boolean => {
  const apart = point.cost - other.cost - cost
  return apart < 0 || (apart === 0 && point.value >= other.value + value)
}

/** Every point with the gain added. */
export const withGain = (points: readonly Point[], { cost, value, risers }: Gain): Point[] =>
  points.map((point) => ({
    cost: point.cost + cost,
    value: point.value + value,
    risers: chained(point.risers, risers),
  }))

/** A point of two stairs' parts that have no door in common. */
export const joined = (one: Point, other: Point): Point => {
  let risers = one.risers
  for (let link = other.risers; link; link = link.before) risers = { riser: link.riser, before: risers }
  return { cost: one.cost + other.cost, value: one.value + other.value, risers }
}
