import { firstWhere, lastWithin } from './first-where'
import { curveOf, type Frontier, type Point } from './frontier'
import { type Curve, type MergedCurve, mergedCurve } from './merge-curves'

type Leaf = { readonly curve: Curve; readonly points: Frontier }
type Sum = { readonly curve: MergedCurve; readonly left: TreeNode; readonly right: TreeNode; readonly leaves: number }
/** One stairwell, or the sum of two neighbouring parts. */
export type TreeNode = Leaf | Sum
/** A sum of frontiers, kept as a tree: changing one stairwell makes anew only the sums above it. Never changed in place. */
export type EstateCurve = { readonly leaves: number; readonly root: TreeNode | null }

export const isSum = (node: TreeNode): node is Sum => 'left' in node
export const leavesOf = (node: TreeNode): number => (isSum(node) ? node.leaves : 1)

const leafOf = (points: Frontier): Leaf => ({ curve: curveOf(points), points })
const sumOf = (left: TreeNode, right: TreeNode): Sum => ({
  curve: mergedCurve(left.curve, right.curve),
  left,
  right,
  leaves: leavesOf(left) + leavesOf(right),
})

export const estateCurve = (frontiers: readonly Frontier[]): EstateCurve => {
  const nodeOf = (from: number, to: number): TreeNode => {
    if (to - from === 1) return leafOf(frontiers[from] as Frontier)
    const middle = (from + to) >> 1
    return sumOf(nodeOf(from, middle), nodeOf(middle, to))
  }
  return { leaves: frontiers.length, root: frontiers.length > 0 ? nodeOf(0, frontiers.length) : null }
}

/** The same with one stairwell's frontier replaced. */
export const withFrontier = (curve: EstateCurve, at: number, frontier: Frontier): EstateCurve => {
  const replaced = (node: TreeNode, nth: number): TreeNode => {
    if (!isSum(node)) return leafOf(frontier)
    const toTheLeft = leavesOf(node.left)
    return nth < toTheLeft
      ? sumOf(replaced(node.left, nth), node.right)
      : sumOf(node.left, replaced(node.right, nth - toTheLeft))
  }
  mustBeLeaf(curve, at)
  return { leaves: curve.leaves, root: replaced(curve.root as TreeNode, at) }
}

const mustBeLeaf = ({ leaves }: EstateCurve, at: number): void => {
  if (!Number.isInteger(at) || at < 0 || at >= leaves) throw new RangeError(`no stairwell ${at} of ${leaves}`)
}

/** One stairwell's frontier. */
export const frontierAt = (curve: EstateCurve, at: number): Frontier => {
  mustBeLeaf(curve, at)
  let node = curve.root as TreeNode
  let nth = at
  while (isSum(node)) {
    const toTheLeft = leavesOf(node.left)
    const isLeft = nth < toTheLeft
    if (!isLeft) nth -= toTheLeft
    node = isLeft ? node.left : node.right
  }
  return node.points
}

/** Every stop of the whole estate's curve, ascending: what each number of visits buys. */
export const stopsOf = ({ root }: EstateCurve): readonly { cost: number; value: number }[] =>
  root ? stopsOfCurve(root.curve) : [{ cost: 0, value: 0 }]

const stopsOfCurve = ({ costs, values }: Curve): { cost: number; value: number }[] =>
  Array.from(costs, (cost, at) => ({ cost, value: values[at] as number }))

/** The best that `budget` visits buy, and each stairwell's part of it. A budget below 0 or that is no number is a fault of whoever asks. */
export const bestAt = (
  { leaves, root }: EstateCurve,
  budget: number,
): { cost: number; value: number; points: readonly Point[] } => {
  if (!(budget >= 0)) throw new RangeError(`a budget of ${budget}`)
  if (!root) return { cost: 0, value: 0, points: [] }
  const points: Point[] = new Array(leaves)
  const readBack = (node: TreeNode, stop: number, first: number): void => {
    if (!isSum(node)) {
      points[first] = node.points[stop] as Point
      return
    }
    const pair = node.curve.from[stop] as number
    const width = node.right.curve.costs.length
    readBack(node.left, Math.floor(pair / width), first)
    readBack(node.right, pair % width, first + leavesOf(node.left))
  }
  const stop = lastWithin(root.curve.costs, budget)
  readBack(root, stop, 0)
  return { cost: root.curve.costs[stop] as number, value: root.curve.values[stop] as number, points }
}

/** The fewest visits that buy at least `value`; null: no number does. */
export const fewestFor = ({ root }: EstateCurve, value: number): number | null => {
  if (!root) return value <= 0 ? 0 : null
  const stop = firstWhere(root.curve.values, (one) => one >= value)
  return root.curve.costs[stop] ?? null
}

/** The curve of all other stairwells together. */
export const withoutStairwell = (curve: EstateCurve, at: number): readonly { cost: number; value: number }[] => {
  mustBeLeaf(curve, at)
  const others: TreeNode[] = []
  let node = curve.root as TreeNode
  let nth = at
  while (isSum(node)) {
    const toTheLeft = leavesOf(node.left)
    const isLeft = nth < toTheLeft
    others.push(isLeft ? node.right : node.left)
    if (!isLeft) nth -= toTheLeft
    node = isLeft ? node.left : node.right
  }
  // The nearest are the smallest: small ones are put together before large ones come.
  const sum = others.reduceRight<Curve | null>((all, one) => (all ? mergedCurve(all, one.curve) : one.curve), null)
  return sum ? stopsOfCurve(sum) : [{ cost: 0, value: 0 }]
}
