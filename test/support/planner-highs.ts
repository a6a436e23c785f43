import loadHighs from 'highs'
import type { StairwellProblem } from '../../types/planner'

type Highs = Awaited<ReturnType<typeof loadHighs>>
type Instance = Parameters<Parameters<Highs['withModel']>[1]>[0]
type Data = Extract<Parameters<Highs['createModel']>[0], { numRows: number }>

/** Pipes that wait for the same doors, and doors that the same pipes wait for, over all stairwells. */
type Merged = {
  freeValue: number
  groups: { value: number; classes: number[]; risers: { at: number; riser: number }[] }[]
  costs: number[]
}

/**
 * The whole puzzle as one model for HiGHS: shares no code with the planner. Of pipes and doors only those matter that can be had and cost something; equal ones are put together, as the planner does, so
 * that both are asked the same. A pipe is yes or no; a door is won as far as any pipe wants it, so it needs no such column.
 */
export class PlannerHighs {
  private constructor(private readonly highs: Highs) {}

  static async start(): Promise<PlannerHighs> {
    return new PlannerHighs(await loadHighs())
  }

  /** The best value within the budget, proven, and the pipes of each stairwell. */
  best(problems: readonly StairwellProblem[], budget: number): { value: number; risers: number[][] } {
    return this.with(problems, (ask) => ask(budget))
  }

  /** The same for as many budgets as are asked, by one model that stays warm. */
  with<T>(
    problems: readonly StairwellProblem[],
    work: (ask: (budget: number) => ReturnType<PlannerHighs['best']>) => T,
    presolve: 'on' | 'off' = 'on',
  ): T {
    const merged = mergedOf(problems)
    if (merged.groups.length === 0) return work(() => this.answerOf(problems, merged, []))
    return this.withModel(
      this.modelOf(merged),
      (ask) => work((budget) => this.answerOf(problems, merged, ask(budget))),
      presolve,
    )
  }

  answerOf(problems: readonly StairwellProblem[], { groups, freeValue }: Merged, values: ArrayLike<number>) {
    const risers: number[][] = problems.map((problem) => freeOf(problem))
    let value = freeValue
    for (const [at, group] of groups.entries()) {
      if ((values[at] ?? 0) < 0.5) continue
      value += group.value
      for (const one of group.risers) risers[one.at]?.push(one.riser)
    }
    return { value, risers }
  }

  withModel<T>(data: Data, work: (ask: (budget: number) => number[]) => T, presolve: 'on' | 'off' = 'on'): T {
    const { modelStatus } = this.highs.constants
    return this.highs.withModel(data, (instance: Instance) => {
      // Whole numbers: less than 1 apart is equal. Its own default stops at 0.01 %.
      instance.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5, presolve })
      return work((budget) => {
        instance.changeRowBounds(data.numRows - 1, -this.highs.infinity, budget)
        instance.run()
        if (instance.getModelStatus() !== modelStatus.optimal) throw new Error('HiGHS did not prove its plan')
        return Array.from(instance.getSolution().colValue)
      })
    }) as T
  }

  /** The last row is the budget. */
  modelOf({ groups, costs }: Merged): Data {
    const starts = [0]
    const indices: number[] = []
    const values: number[] = []
    for (const [at, { classes }] of groups.entries())
      for (const one of classes) {
        indices.push(at, groups.length + one)
        values.push(1, -1)
        starts.push(indices.length)
      }
    for (const [one, cost] of costs.entries()) {
      indices.push(groups.length + one)
      values.push(cost)
    }
    starts.push(indices.length)
    const columns = groups.length + costs.length
    const rows = starts.length - 1
    const { integer, continuous } = this.highs.constants.variableType
    return {
      numCols: columns,
      numRows: rows,
      sense: this.highs.constants.objectiveSense.maximize,
      colCost: Float64Array.from([...groups.map(({ value }) => value), ...costs.map(() => 0)]),
      colLower: new Float64Array(columns),
      colUpper: new Float64Array(columns).fill(1),
      rowLower: new Float64Array(rows).fill(-this.highs.infinity),
      rowUpper: new Float64Array(rows),
      matrix: {
        format: 'csr',
        numRows: rows,
        numCols: columns,
        starts: Int32Array.from(starts),
        indices: Int32Array.from(indices),
        values: Float64Array.from(values),
      },
      integrality: new Int32Array(columns).fill(integer).fill(continuous, groups.length),
    }
  }
}

const canBeHad = ({ costs, risers }: StairwellProblem) =>
  risers.map(({ value, doors }) => value > 0 && doors.every((door) => typeof costs[door] === 'number'))
const payingDoors = ({ costs }: StairwellProblem, doors: readonly number[]) =>
  [...new Set(doors)].filter((door) => (costs[door] ?? 0) > 0)
const freeOf = (problem: StairwellProblem): number[] => {
  const can = canBeHad(problem)
  return problem.risers.flatMap(({ doors }, riser) =>
    can[riser] && payingDoors(problem, doors).length === 0 ? [riser] : [],
  )
}

const mergedOf = (problems: readonly StairwellProblem[]): Merged => {
  const groups = new Map<string, Merged['groups'][number]>()
  const costs: number[] = []
  let freeValue = 0
  for (const [at, problem] of problems.entries()) {
    const can = canBeHad(problem)
    const touching = new Map<number, number[]>()
    for (const [riser, { doors, value }] of problem.risers.entries()) {
      if (!can[riser]) continue
      const paying = payingDoors(problem, doors)
      if (paying.length === 0) freeValue += value
      for (const door of paying) touching.set(door, [...(touching.get(door) ?? []), riser])
    }
    const classes = new Map<string, number>()
    const classesOf = new Map<number, Set<number>>()
    for (const [door, risers] of touching) {
      const key = risers.join()
      const one = classes.get(key) ?? costs.push(0) - 1
      classes.set(key, one)
      costs[one] = (costs[one] ?? 0) + (problem.costs[door] ?? 0)
      for (const riser of risers) classesOf.set(riser, (classesOf.get(riser) ?? new Set()).add(one))
    }
    for (const [riser, set] of classesOf) {
      const list = [...set].sort((one, other) => one - other)
      const key = `${at}:${list.join()}`
      const group = groups.get(key) ?? { value: 0, classes: list, risers: [] }
      groups.set(key, group)
      group.value += problem.risers[riser]?.value ?? 0
      group.risers.push({ at, riser })
    }
  }
  return { freeValue, groups: [...groups.values()], costs }
}
