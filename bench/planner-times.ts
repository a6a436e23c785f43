import { bestAt, stopsOf, withFrontier } from '../domain/planner/estate-curve'
import { frontierOf } from '../domain/planner/frontier'
import { randomFrom } from '../test/support/any-help-problem'
import { entangled, inventEstate } from '../test/support/planner-estates'
import type { PlannerHighs } from '../test/support/planner-highs'
import { PLANNER_STATES_MAX } from '../types/limits'
import type { StairwellProblem } from '../types/planner'
import { table } from './help-matching-figures'
import { cpuMs } from './help-matching-highs'
import { curveOf, exactFrontier, planned, quantile } from './planner-own'

const WARM_UPS = 10
/** Ours is over in a fraction of a millisecond: it has to run longer until the engine has made it fast, as HiGHS is from the start. */
const OWN_WARM_UPS = 100
const SHARES = [0.1, 0.25, 0.5]
/** Budgets asked of HiGHS for its time of a whole curve. */
const SAMPLED = 15
const fresh = (problems: readonly StairwellProblem[]): StairwellProblem[] => JSON.parse(JSON.stringify(problems))

/** Least of several runs, each on a copy nothing has seen, made before its clock starts. */
const leastMs = (problems: readonly StairwellProblem[], times: number, act: (copy: StairwellProblem[]) => unknown) => {
  let least = Number.POSITIVE_INFINITY
  for (let nth = 0; nth < times; nth++) {
    const copy = fresh(problems)
    const from = cpuMs()
    act(copy)
    least = Math.min(least, cpuMs() - from)
  }
  return least
}

/** Milliseconds of HiGHS for each budget: its model is built and warm, with presolve and without; the faster counts. */
const highsMs = (highs: PlannerHighs, problems: readonly StairwellProblem[], budgets: readonly number[]) => {
  const ways = (['on', 'off'] as const).map((presolve) =>
    highs.with(
      problems,
      (ask) => {
        for (let nth = 0; nth < WARM_UPS; nth++) ask(nth)
        return budgets.map((budget) => {
          const from = cpuMs()
          const { value } = ask(budget)
          return { ms: cpuMs() - from, value }
        })
      },
      presolve,
    ),
  )
  return budgets.map((_, at) => {
    const found = ways.map((way) => way[at] as { ms: number; value: number })
    return { ms: Math.min(...found.map(({ ms }) => ms)), value: found[0]?.value ?? 0 }
  })
}

export const compareTimes = (highs: PlannerHighs, isQuick: boolean, say: (line: string) => void): void => {
  const rows: string[][] = []
  for (const [flats, isWeighted, estates] of [
    [500, false, isQuick ? 4 : 10],
    [500, true, isQuick ? 4 : 10],
    [3_000, false, isQuick ? 2 : 4],
    [3_000, true, isQuick ? 2 : 4],
  ] as const) {
    const [ours, theirs, ratios, anew, curves, curveRatios]: number[][] = [[], [], [], [], [], []]
    for (let seed = 0; seed < estates; seed++) {
      const problems = inventEstate({ shape: 'bridged', flats, isWeighted }, randomFrom(seed + 1))
      for (let nth = 0; nth < OWN_WARM_UPS; nth++) stopsOf(curveOf(fresh(problems)))
      const curve = curveOf(problems)
      const most = stopsOf(curve).at(-1)?.cost ?? 0
      const budgets = SHARES.map((share) => Math.round(most * share))
      const sampled = Array.from({ length: SAMPLED }, (_, at) => Math.round((most * (at + 1)) / SAMPLED))
      const found = highsMs(highs, problems, [...budgets, ...sampled])
      for (const [at, budget] of budgets.entries()) {
        const other = found[at] as { ms: number; value: number }
        if (planned(problems, curve, budget).value !== other.value) throw new Error(`${flats} flats, ${budget} visits`)
        const ms = leastMs(problems, 5, (copy) => bestAt(curveOf(copy), budget))
        ours?.push(ms)
        theirs?.push(other.ms)
        ratios?.push(other.ms / ms)
        anew?.push(leastMs(problems, 2, (copy) => highs.best(copy, budget)) / ms)
      }
      const each = found.slice(budgets.length).reduce((sum, { ms }) => sum + ms, 0) / SAMPLED
      const curveMs = leastMs(problems, 5, (copy) => stopsOf(curveOf(copy)))
      curves?.push(curveMs)
      curveRatios?.push((each * (most + 1)) / curveMs)
    }
    const cell = (list: number[] | undefined, digits: number, q = 0.5) => quantile(list ?? [], q).toFixed(digits)
    rows.push([
      `${flats}${isWeighted ? ' weighted' : ''}`,
      cell(ours, 2),
      cell(theirs, 1),
      cell(ratios, 0),
      cell(ratios, 1, 0),
      cell(anew, 0),
      cell(anew, 1, 0),
      cell(curves, 2),
      cell(curveRatios, 0),
      cell(curveRatios, 0, 0),
    ])
  }
  const heads = [
    'flats',
    'ours ms',
    'HiGHS ms',
    'ratio, median',
    'least',
    'from the puzzle too, median',
    'least',
    'curve ms',
    'curve ratio, median',
    'least',
  ]
  say(
    `\nProcessor time for one budget, puzzle to plan, and for all budgets (HiGHS: its model built and warm; from the puzzle, as ours: built as well; for all: the mean of some budgets × all)\n\n${table(heads, rows)}`,
  )
}

/** One household signs at a time: its stairwell is made anew, with the sums above it, the plan read back, and the whole curve. */
export const measureUpdates = (updates: number, say: (line: string) => void): void => {
  const rows = [false, true].map((isWeighted) => {
    const random = randomFrom(77)
    const problems = inventEstate({ shape: 'bridged', flats: 3_000, isWeighted }, random)
    let curve = curveOf(problems)
    const budget = Math.round((stopsOf(curve).at(-1)?.cost ?? 0) * 0.25)
    const times: number[] = []
    for (let nth = 0; nth < updates + WARM_UPS; nth++) {
      const at = Math.floor(random() * problems.length)
      const { costs, risers } = problems[at] as StairwellProblem
      const signed = Math.floor(random() * costs.length)
      const next = {
        costs,
        risers: risers.map(({ value, doors }) => ({ value, doors: doors.filter((door) => door !== signed) })),
      }
      const from = cpuMs()
      curve = withFrontier(curve, at, exactFrontier(next))
      bestAt(curve, budget)
      stopsOf(curve)
      if (nth >= WARM_UPS) times.push(cpuMs() - from)
      problems[at] = next
      if (nth % 50 === 0 && JSON.stringify(stopsOf(curve)) !== JSON.stringify(stopsOf(curveOf(problems))))
        throw new Error(`update ${nth}: not the curve made anew`)
    }
    planned(problems, curve, budget)
    return [
      isWeighted ? 'weighted' : 'worth 1',
      `${problems.length}`,
      ...[0.5, 0.95, 1].map((q) => quantile(times, q).toFixed(2)),
    ]
  })
  say(
    `\n${updates} signatures at 3,000 flats: stairwell, sums above it, plan and whole curve, ms of the processor\n\n${table(['pipes', 'stairwells', 'p50', 'p95', 'worst'], rows)}`,
  )
}

/** Stairwells that no house has: 24 pipes, 64 doors, three or four pipes each. */
export const measureEntangled = (highs: PlannerHighs, instances: number, say: (line: string) => void): void => {
  const rows: string[][] = []
  for (const isWeighted of [false, true])
    for (let seed = 1; seed <= instances; seed++) {
      const problem = entangled(randomFrom(seed), { isWeighted })
      let from = cpuMs()
      const isWithin = frontierOf(problem) !== null
      const limited = cpuMs() - from
      from = cpuMs()
      const frontier = exactFrontier(problem)
      const whole = cpuMs() - from
      const budget = Math.round((frontier.at(-1)?.cost ?? 0) / 2)
      from = cpuMs()
      const { value } = highs.best([problem], budget)
      const solver = cpuMs() - from
      if (value !== frontier.filter(({ cost }) => cost <= budget).at(-1)?.value) throw new Error(`entangled ${seed}`)
      rows.push([
        `${seed}${isWeighted ? ' weighted' : ''}`,
        `${frontier.length}`,
        isWithin ? 'yes' : 'no',
        ...[limited, whole, solver].map((ms) => ms.toFixed(0)),
      ])
    }
  const heads = [
    'stairwell',
    'stops',
    `within ${PLANNER_STATES_MAX} states`,
    'ms to know',
    'whole curve without limit, ms',
    'HiGHS, one budget, ms',
  ]
  say(`\nThe worst case: 24 pipes, 64 doors on three or four each\n\n${table(heads, rows)}`)
}
