import { type EstateCurve, isSum, type TreeNode } from './estate-curve'
import { lastWithin } from './first-where'
import type { Curve } from './merge-curves'

/**
 * What all other stairwells together are worth, for each of some stairwells and for every number of visits that it can leave them of `budget`. From the root down: what is around a half is what is around
 * both, with the other half added, looked at only where this half can be. So all together cost little more than the tree. Such a curve begins at the fewest visits that can be left, not at 0.
 */
export const restAround = ({ root }: EstateCurve, budget: number, isWanted: (leaf: number) => boolean) => {
  const rests = new Map<number, Curve>()
  const descend = (node: TreeNode, first: number, around: Curve): void => {
    if (!isAnyWanted(node, first, isWanted)) return
    if (!isSum(node)) {
      rests.set(first, around)
      return
    }
    const { left, right } = node
    descend(left, first, sumWithin(around, right.curve, budget - mostOf(left.curve), budget))
    descend(right, first + left.leaves, sumWithin(around, left.curve, budget - mostOf(right.curve), budget))
  }
  const nothing: Curve = { costs: Float64Array.of(0), values: Float64Array.of(0) }
  if (root) descend(root, 0, nothing)
  return rests
}

const isAnyWanted = (node: TreeNode, first: number, isWanted: (leaf: number) => boolean): boolean => {
  for (let leaf = first; leaf < first + node.leaves; leaf++) if (isWanted(leaf)) return true
  return false
}

const mostOf = ({ costs }: Curve): number => costs[costs.length - 1] as number

/**
 * The curve of two parts between two numbers of visits; what is had for less than `low` counts from `low` on. A table by visits when it is small beside the sums, else a sorted list.
 */
const sumWithin = (one: Curve, other: Curve, lowest: number, high: number): Curve => {
  const low = Math.max(0, lowest)
  const cells = Math.min(high, mostOf(one) + mostOf(other)) - low + 1
  const [best, costs] =
    cells <= CELLS_FREE + CELLS_A_SUM * one.costs.length * other.costs.length
      ? byTable(one, other, low, Math.max(1, cells))
      : byList(one, other, low, high)
  const found: number[] = []
  let most = Number.NEGATIVE_INFINITY
  for (let at = 0; at < best.length; at++) {
    if ((best[at] as number) <= most) continue
    most = best[at] as number
    found.push(at)
  }
  return {
    costs: Float64Array.from(found, (at) => costs(at)),
    values: Float64Array.from(found, (at) => best[at] as number),
  }
}
const CELLS_A_SUM = 4
const CELLS_FREE = 4096

type Sums = [best: ArrayLike<number>, costOf: (at: number) => number]

const byTable = (one: Curve, other: Curve, low: number, cells: number): Sums => {
  const best = new Float64Array(cells).fill(Number.NEGATIVE_INFINITY)
  const high = low + cells - 1
  for (let at = 0; at < one.costs.length; at++) {
    const cost = one.costs[at] as number
    const value = one.values[at] as number
    if (cost > high) break
    // Of all that costs `low` or less, the last is worth most.
    for (let nth = Math.max(0, lastWithin(other.costs, low - cost)); nth < other.costs.length; nth++) {
      const sum = cost + (other.costs[nth] as number)
      if (sum > high) break
      const cell = Math.max(0, sum - low)
      const worth = value + (other.values[nth] as number)
      if (worth > (best[cell] as number)) best[cell] = worth
    }
  }
  return [best, (at) => low + at]
}

const byList = (one: Curve, other: Curve, low: number, high: number): Sums => {
  const sums: { cost: number; value: number }[] = []
  for (let at = 0; at < one.costs.length; at++)
    for (
      let nth = Math.max(0, lastWithin(other.costs, low - (one.costs[at] as number)));
      nth < other.costs.length;
      nth++
    ) {
      const cost = (one.costs[at] as number) + (other.costs[nth] as number)
      if (cost > high) break
      sums.push({ cost: Math.max(low, cost), value: (one.values[at] as number) + (other.values[nth] as number) })
    }
  sums.sort((a, b) => a.cost - b.cost || b.value - a.value)
  return [sums.map(({ value }) => value), (at) => (sums[at] as { cost: number }).cost]
}
