import { classesOf } from '../../domain/planner/classes'
import type { StairwellProblem } from '../../types/planner'
import type { Model } from './run-model.cjs'

/**
 * A stairwell's puzzle for the solver, for one number of visits after another. A column for each group of pipes, yes or no, and one for each class of doors, which is won as far as a pipe wants it. First as
 * much value as can be, then as few visits. `risersOf`: pipes of the columns chosen, those that cost nothing included.
 */
export const frontierModel = (problem: StairwellProblem) => {
  const { free, groups, costs } = classesOf(problem)
  const columns = groups.length + costs.length
  const classes = costs.map((_, one) => groups.length + one)
  const waits = groups.flatMap((group, at) =>
    group.classes.map((one) => ({ columns: [at, groups.length + one], values: [1, -1], max: 0 })),
  )
  const values = Array.from({ length: columns }, (_, column) => groups[column]?.value ?? 0)
  const visits = Array.from({ length: columns }, (_, column) => costs[column - groups.length] ?? 0)
  return {
    groups,
    /** Visits that all doors take together. */
    most: costs.reduce((sum, cost) => sum + cost, 0),
    within: (budget: number): Model => ({
      columns,
      whole: groups.length,
      rows: [...waits, { columns: classes, values: costs, max: budget }],
      aims: [
        { sense: 'maximize', costs: values, keep: [values] },
        { sense: 'minimize', costs: visits, keep: [] },
      ],
    }),
    risersOf: (chosen: readonly number[]): number[] =>
      [...free, ...chosen.flatMap((column) => groups[column]?.risers ?? [])].sort((one, other) => one - other),
  }
}
