import { bestAt, stopsOf } from '../domain/planner/estate-curve'
import { doorsAt } from '../domain/planner/frontier'
import { randomFrom } from '../test/support/any-help-problem'
import { inventEstate, type Shape } from '../test/support/planner-estates'
import type { StairwellProblem } from '../types/planner'
import { table } from './help-matching-figures'
import { curveOf } from './planner-own'

/** A door by its stairwell and number; doors are numbered floor by floor. */
type DoorAt = { at: number; door: number }
type Habit = (problems: readonly StairwellProblem[], budget: number) => Won

/** Doors won so far and what is left to spend. */
class Won {
  private readonly doors: Set<number>[]
  constructor(
    private readonly problems: readonly StairwellProblem[],
    private left: number,
  ) {
    this.doors = problems.map(({ costs }) => new Set(costs.flatMap((cost, door) => (cost === 0 ? [door] : []))))
  }
  /** Doors of a pipe not won yet, and their visits; null: one cannot be won. */
  missing(at: number, riser: number): { doors: number[]; cost: number } | null {
    const { costs, risers } = this.problems[at] as StairwellProblem
    const doors = (risers[riser]?.doors ?? []).filter((door) => !this.doors[at]?.has(door))
    let cost = 0
    for (const door of doors) {
      const visits = costs[door]
      if (typeof visits !== 'number') return null
      cost += visits
    }
    return { doors, cost }
  }
  /** False: too dear, or not to be won. */
  visit({ at, door }: DoorAt): boolean {
    const cost = this.problems[at]?.costs[door]
    if (typeof cost !== 'number' || cost > this.left || this.doors[at]?.has(door)) return false
    this.left -= cost
    this.doors[at]?.add(door)
    return true
  }
  get visitsLeft(): number {
    return this.left
  }
  completed(): number {
    let count = 0
    for (const [at, { risers }] of this.problems.entries())
      for (const riser of risers.keys()) if (this.missing(at, riser)?.doors.length === 0) count++
    return count
  }
}

const floorByFloor: Habit = (problems, budget) => {
  const won = new Won(problems, budget)
  for (const [at, { costs, risers }] of problems.entries()) {
    const isOnPipe = new Set(risers.flatMap(({ doors }) => doors))
    for (const door of costs.keys())
      if (isOnPipe.has(door) && !won.visit({ at, door }) && won.visitsLeft === 0) return won
  }
  return won
}

/** Whole pipes, always the one that ranks first among those that can still be paid for. */
const pipeByPipe =
  (rankOf: (missing: { doors: number[]; cost: number }, value: number) => number): Habit =>
  (problems, budget) => {
    const won = new Won(problems, budget)
    for (;;) {
      let best: { at: number; doors: number[] } | null = null
      let least = Number.POSITIVE_INFINITY
      for (const [at, { risers }] of problems.entries())
        for (const [riser, { value }] of risers.entries()) {
          const missing = won.missing(at, riser)
          if (!missing || missing.doors.length === 0 || missing.cost > won.visitsLeft) continue
          const rank = rankOf(missing, value)
          if (rank >= least) continue
          least = rank
          best = { at, doors: missing.doors }
        }
      if (!best) return won
      for (const door of best.doors) won.visit({ at: best.at, door })
    }
  }

const exact: Habit = (problems, budget) => {
  const won = new Won(problems, budget)
  const { points } = bestAt(curveOf(problems), budget)
  for (const [at, problem] of problems.entries()) {
    const point = points[at]
    if (point) for (const door of doorsAt(problem, point)) won.visit({ at, door })
  }
  return won
}

const habits: [string, Habit][] = [
  ['floor by floor', floorByFloor],
  ['fewest missing first', pipeByPipe(({ doors }) => doors.length)],
  ['best value per visit', pipeByPipe(({ cost }, value) => cost / value)],
  ['the plan', exact],
]

/** Pipes completed by a hundred visits, each habit with the same visits and households that agree when visited as often as they take. */
export const compareHabits = (estates: number, say: (line: string) => void): void => {
  const rows: string[][] = []
  for (const shape of ['columns', 'bridged'] satisfies Shape[])
    for (const share of [0.1, 0.25, 0.5]) {
      const sums = habits.map(() => 0)
      let visits = 0
      for (let seed = 1; seed <= estates; seed++) {
        const problems = inventEstate({ shape, flats: 500 }, randomFrom(seed * 31))
        const budget = Math.round((stopsOf(curveOf(problems)).at(-1)?.cost ?? 0) * share)
        const before = new Won(problems, 0).completed()
        visits += budget
        const found = habits.map(([, habit]) => habit(problems, budget).completed() - before)
        if (found.some((one) => one > (found.at(-1) as number))) throw new Error('a habit was better than the best')
        for (const [at, one] of found.entries()) sums[at] = (sums[at] as number) + one
      }
      rows.push([shape, `${100 * share} %`, ...sums.map((sum) => ((100 * sum) / visits).toFixed(1))])
    }
  const heads = ['shape', 'visits of all', ...habits.map(([name]) => name)]
  say(`\nPipes completed per 100 visits, 500 flats, means of ${estates} estates\n\n${table(heads, rows)}`)
}
