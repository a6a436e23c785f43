import { classesOf } from '../../domain/planner/classes'
import type { StairwellProblem } from '../../types/planner'
import type { Model } from './run-model.cjs'

/** Of equal plans the one of fewest visits, where that can be said in figures small enough for the solver to be exact. */
const WORTH_MAX = 10_000_000

/**
 * A stairwell's puzzle for the solver. A column for each group of pipes, yes or no, and one for each class of doors, which is won as far as a pipe wants it. `most`: visits of all doors together. `within`: the model
 * for so many visits; what is worth more than `valueMax` is known not to be among the answers. `isLeast`: of plans worth the same it finds one of fewest visits. `risersOf`: pipes of the columns chosen,
 * those that cost nothing included.
 */
export const frontierModel = (problem: StairwellProblem) => {
  const { free, freeValue, groups, costs } = classesOf(problem)
  const columns = groups.length + costs.length
  const most = costs.reduce((sum, cost) => sum + cost, 0)
  const values = groups.map(({ value }) => value)
  const isLeast = values.reduce((sum, value) => sum + value, 0) * (most + 1) < WORTH_MAX
  const waits = groups.flatMap((group, at) =>
    group.classes.map((one) => ({ columns: [at, groups.length + one], values: [1, -1], max: 0 })),
  )
  const worth = isLeast
    ? [...values.map((value) => value * (most + 1)), ...costs.map((cost) => -cost)]
    : [...values, ...costs.map(() => 0)]
  return {
    most,
    isLeast,
    within: (visits: number, valueMax: number): Model => ({
      columns,
      whole: groups.length,
      rows: [
        ...waits,
        { columns: costs.map((_, one) => groups.length + one), values: costs, max: visits },
        { columns: groups.map((_, at) => at), values, max: valueMax - freeValue },
      ],
      aims: [{ sense: 'maximize', costs: worth, keep: [] }],
    }),
    risersOf: (chosen: readonly number[]): number[] =>
      [...free, ...chosen.flatMap((column) => groups[column]?.risers ?? [])].sort((one, other) => one - other),
  }
}
