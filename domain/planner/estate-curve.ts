import { firstWhere, lastWithin } from './first-where'
import { curveOf, type Frontier, type Point } from './frontier'
import { bestSum, type Curve, mergedCurve, splitOf } from './merge-curves'

/** One stairwell, or the sum of two neighbouring parts. */
export type TreeNode = Leaf | Sum
class Leaf {
  readonly leaves = 1
  constructor(
    readonly points: Frontier,
    readonly curve = curveOf(points),
  ) {}
}
class Sum {
  readonly leaves: number
  private merged: Curve | null = null
  constructor(
    readonly left: TreeNode,
    readonly right: TreeNode,
  ) {
    this.leaves = left.leaves + right.leaves
  }
  /** Made when it is first asked for: one plan is found without the curve at the top, which is the longest. */
  get curve(): Curve {
    this.merged ??= mergedCurve(this.left.curve, this.right.curve)
    return this.merged
  }
}
export const isSum = (node: TreeNode): node is Sum => node instanceof Sum

/** A sum of frontiers, kept as a tree: changing one stairwell makes anew only the sums above it. Never changed in place. */
export type EstateCurve = { readonly leaves: number; readonly root: TreeNode | null }

export const estateCurve = (frontiers: readonly Frontier[]): EstateCurve => {
  const nodeOf = (from: number, to: number): TreeNode => {
    if (to - from === 1) return new Leaf(frontiers[from] as Frontier)
    const middle = (from + to) >> 1
    return new Sum(nodeOf(from, middle), nodeOf(middle, to))
  }
  return { leaves: frontiers.length, root: frontiers.length > 0 ? nodeOf(0, frontiers.length) : null }
}

/** The same with one stairwell's frontier replaced. */
export const withFrontier = (curve: EstateCurve, at: number, frontier: Frontier): EstateCurve => {
  const replaced = (node: TreeNode, nth: number): TreeNode => {
    if (!isSum(node)) return new Leaf(frontier)
    const toTheLeft = node.left.leaves
    return nth < toTheLeft
      ? new Sum(replaced(node.left, nth), node.right)
      : new Sum(node.left, replaced(node.right, nth - toTheLeft))
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
    const toTheLeft = node.left.leaves
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
  const readBack = (node: TreeNode, cost: number, value: number, first: number): void => {
    if (!isSum(node)) {
      points[first] = node.points[lastWithin(node.curve.costs, cost)] as Point
      return
    }
    const [left, right] = [node.left.curve, node.right.curve]
    const [at, nth] = splitOf(left, right, cost, value)
    readBack(node.left, left.costs[at] as number, left.values[at] as number, first)
    readBack(node.right, right.costs[nth] as number, right.values[nth] as number, first + node.left.leaves)
  }
  const { cost, value } = isSum(root)
    ? bestSum(root.left.curve, root.right.curve, budget)
    : stopWithin(root.curve, budget)
  readBack(root, cost, value, 0)
  return { cost, value, points }
}

const stopWithin = ({ costs, values }: Curve, budget: number): { cost: number; value: number } => {
  const stop = lastWithin(costs, budget)
  return { cost: costs[stop] as number, value: values[stop] as number }
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
    const toTheLeft = node.left.leaves
    const isLeft = nth < toTheLeft
    others.push(isLeft ? node.right : node.left)
    if (!isLeft) nth -= toTheLeft
    node = isLeft ? node.left : node.right
  }
  // The nearest are the smallest: small ones are put together before large ones come.
  const sum = others.reduceRight<Curve | null>((all, one) => (all ? mergedCurve(all, one.curve) : one.curve), null)
  return sum ? stopsOfCurve(sum) : [{ cost: 0, value: 0 }]
}
