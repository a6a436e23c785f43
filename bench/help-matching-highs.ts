import loadHighs from 'highs'
import { helpModel } from '../cloudfunctions/matching/help-model'
import { planOf } from '../domain/help-matching/plan-of'
import type { HelpProblem } from '../domain/help-matching/problem'
import { solveGreedy } from '../domain/help-matching/solve-greedy'
import { worthOf } from '../test/support/any-help-problem'

/** Of this process with its threads: other work on the machine does not count. */
export const cpuMs = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

type Highs = Awaited<ReturnType<typeof loadHighs>>

/**
 * HiGHS as fast as we know to run it on tasks of one hour and one person: loaded and warm, the model built before the clock starts, and solved as a linear program, for these
 * have whole solutions by themselves; with its presolve and without, the faster counts.
 */
export class HighsBeside {
  private constructor(private readonly highs: Highs) {}

  static async start(): Promise<HighsBeside> {
    return new HighsBeside(await loadHighs())
  }

  solve(problem: HelpProblem): { ms: number; worth: number } {
    const { choices, model } = helpModel(problem, solveGreedy(problem, 'byPriority'))
    const data = this.asData(model)
    let least = Number.POSITIVE_INFINITY
    let values: number[] = []
    for (const presolve of ['off', 'on', 'off']) {
      const from = cpuMs()
      values = this.highs.withModel(data, (instance) => {
        instance.options.set({ output_flag: false, presolve })
        instance.run()
        return Array.from(instance.getSolution().colValue)
      })
      least = Math.min(least, cpuMs() - from)
    }
    const proposals = choices.flatMap(({ task, arc }, column) =>
      (values[column] ?? 0) > 0.5 ? [{ taskId: task.id, by: arc.by, helper: arc.helper, hour: arc.hour }] : [],
    )
    return { ms: least, worth: worthOf(planOf(problem, proposals)) }
  }

  private asData({ columns, rows, aims }: ReturnType<typeof helpModel>['model']) {
    const starts = [0]
    const indices: number[] = []
    const values: number[] = []
    for (const row of rows) {
      for (const [at, column] of row.columns.entries()) {
        indices.push(column)
        values.push(row.values?.[at] ?? 1)
      }
      starts.push(indices.length)
    }
    return {
      numCols: columns,
      numRows: rows.length,
      colCost: Float64Array.from(aims[0]?.costs ?? []),
      colLower: new Float64Array(columns),
      colUpper: new Float64Array(columns).fill(1),
      rowLower: Float64Array.from(rows, ({ min }) => min ?? -this.highs.infinity),
      rowUpper: Float64Array.from(rows, ({ max }) => max),
      matrix: {
        format: 'csr' as const,
        numRows: rows.length,
        numCols: columns,
        starts: Int32Array.from(starts),
        indices: Int32Array.from(indices),
        values: Float64Array.from(values),
      },
    }
  }
}
