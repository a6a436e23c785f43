import { performance } from 'node:perf_hooks'
import { helpModel } from '../cloudfunctions/matching/help-model'
import { runModel } from '../cloudfunctions/matching/run-model.cjs'
import { solveHelp } from '../cloudfunctions/matching/solve-help'
import { planOf } from '../domain/help-matching/plan-of'
import type { HelpPlan, HelpProblem } from '../domain/help-matching/problem'
import { solveFlow } from '../domain/help-matching/solve-flow'
import { solveGreedy } from '../domain/help-matching/solve-greedy'
import { standing } from '../domain/help-matching/stay'
import { validate } from '../domain/help-matching/validate'
import { type HelpSize, inventHelp, randomFrom, shuffled, worthOf } from '../test/support/any-help-problem'
import { HELP_SOLVER_SECONDS } from '../types/limits'
import { figuresOf, table } from './help-matching-figures'
import { cpuMs, HighsBeside } from './help-matching-highs'

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
const quantile = (list: number[], q: number): number => {
  const sorted = [...list].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0
}

/** Volunteers a task. Each takes one and a half tasks a day on average: normal is half as many places again as tasks, scarce two thirds as many. */
const supply = { normal: 0.14, scarce: 0.063 }
type Supply = keyof typeof supply
const sizeOf = (tasks: number, kind: Supply): HelpSize => ({
  tasks,
  volunteers: Math.round(tasks * supply[kind]),
  services: Math.ceil(tasks / 800),
  days: 7,
  candidates: 7,
})

/**
 * `npm run bench -- --only help-matching [--quick]`: whether our flow finds what HiGHS finds, how long both take, what two habits lose, what the load steps do for fairness,
 * and what mixed problems take. Every plan is gone through by the validator.
 */
export const benchHelpMatching = async ({ isQuick = false } = {}): Promise<number> => {
  const begun = performance.now()
  await compareWorth(isQuick ? 60 : 360)
  await compareTimes(isQuick)
  compareHabits(isQuick ? 5 : 30)
  await mixed(isQuick)
  say(`\n${((performance.now() - begun) / 1000).toFixed(0)} s in all`)
  return 0
}

const allowed = <T extends HelpPlan>(problem: HelpProblem, plan: T, title: string): T => {
  const faults = validate(problem, plan)
  if (faults.length > 0) throw new Error(`${title}: ${JSON.stringify(faults.slice(0, 3))}`)
  return plan
}

const shapes: [string, (at: number, random: () => number) => HelpSize][] = [
  ['normal', (at) => sizeOf(20 + (at % 5) * 20, 'normal')],
  ['scarce', (at) => sizeOf(20 + (at % 5) * 20, 'scarce')],
  ['standing', (at) => ({ ...sizeOf(20 + (at % 5) * 20, 'normal'), standing: 0.6 })],
  ['stations', (at) => ({ ...sizeOf(20 + (at % 4) * 10, 'scarce'), services: 5 })],
  ['zero helpers', (at) => ({ ...sizeOf(1 + (at % 10), 'scarce'), volunteers: 0, services: 0 })],
  ['one task', (_, random) => ({ ...sizeOf(1, 'normal'), volunteers: Math.floor(random() * 6), days: 1 })],
]

const compareWorth = async (instances: number): Promise<void> => {
  const rows: string[][] = []
  for (const [name, sizeFor] of shapes) {
    let [equal, left, shuffledSame, rerunSame] = [0, 0, 0, 0]
    const each = instances / shapes.length
    for (let at = 0; at < each; at++) {
      const random = randomFrom(at * 101 + name.length)
      const problem = inventHelp(sizeFor(at, random), random)
      const flow = allowed(problem, solveFlow(problem), name)
      const { choices, model } = helpModel(problem, solveGreedy(problem, 'byPriority'))
      const { chosen, isProven } = await runModel(model, HELP_SOLVER_SECONDS)
      const proposals = chosen.flatMap((column) => {
        const choice = choices[column]
        return choice ? [{ ...choice.arc, taskId: choice.task.id }] : []
      })
      const theirs = allowed(problem, planOf(problem, proposals), `${name}, HiGHS`)
      if (isProven && worthOf(theirs) === worthOf(flow)) equal++
      left += flow.unserved.length
      if (isSame(solveFlow(shuffled(problem, random)), flow)) shuffledSame++
      if (isSame(solveFlow(standing(problem, flow.proposals)), flow)) rerunSame++
    }
    rows.push([name, `${each}`, `${equal}`, `${left}`, `${shuffledSame}`, `${rerunSame}`])
  }
  const heads = [
    'shape',
    'instances',
    'worth equal to HiGHS',
    'tasks left out',
    'same when shuffled',
    'same when run again',
  ]
  say(`\nFlow beside HiGHS (one hour, one person)\n\n${table(heads, rows)}`)
}
const isSame = (one: HelpPlan, other: HelpPlan): boolean =>
  JSON.stringify(one.proposals) === JSON.stringify(other.proposals)

const WARM_UPS = 10
/** Ours reads the problem as the matching does; HiGHS has its model built beforehand, and of two ways to run it the faster counts. */
const compareTimes = async (isQuick: boolean): Promise<void> => {
  const highs = await HighsBeside.start()
  const rows: string[][] = []
  for (const [tasks, instances] of isQuick
    ? [
        [50, 3],
        [500, 3],
      ]
    : [
        [50, 20],
        [500, 10],
        [5_000, 3],
      ])
    for (const kind of ['normal', 'scarce'] as const) {
      const ratios: number[] = []
      const [ours, theirs, arcs, left]: [number[], number[], number[], number[]] = [[], [], [], []]
      for (let seed = 0; seed < (instances as number); seed++) {
        const problem = inventHelp(sizeOf(tasks as number, kind), randomFrom(seed + 1))
        for (let nth = 0; nth < (seed === 0 ? WARM_UPS : 1); nth++) solveFlow(problem)
        const mine = best(3, () => solveFlow(problem))
        allowed(problem, mine.result, 'flow')
        const other = highs.solve(problem)
        if (other.worth !== worthOf(mine.result)) throw new Error(`HiGHS ${other.worth}, ours ${worthOf(mine.result)}`)
        ratios.push(other.ms / mine.ms)
        ours.push(mine.ms)
        theirs.push(other.ms)
        arcs.push(problem.tasks.reduce((sum, task) => sum + task.arcs.length, 0))
        left.push(mine.result.unserved.length)
      }
      rows.push([
        `${tasks} ${kind}`,
        ...[arcs, left].map((list) => quantile(list, 0.5).toFixed(0)),
        quantile(ours, 0.5).toFixed(1),
        quantile(theirs, 0.5).toFixed(1),
        quantile(ratios, 0.5).toFixed(1),
        Math.min(...ratios).toFixed(1),
      ])
    }
  const heads = ['tasks', 'arcs', 'left out', 'ours ms', 'HiGHS ms', 'ratio, median', 'ratio, least']
  say(`\nProcessor time, medians; equal worth on every one\n\n${table(heads, rows)}`)
}

const best = <T>(times: number, act: () => T): { ms: number; result: T } => {
  let found: { ms: number; result: T } | null = null
  for (let nth = 0; nth < times; nth++) {
    const from = cpuMs()
    const result = act()
    const ms = cpuMs() - from
    if (!found || ms < found.ms) found = { ms, result }
  }
  return found as { ms: number; result: T }
}

const compareHabits = (instances: number): void => {
  const ways: [string, (problem: HelpProblem) => HelpPlan][] = [
    ['flow', (problem) => solveFlow(problem)],
    ['flow without load steps', (problem) => solveFlow(problem, () => 0)],
    ['first come, first served', (problem) => solveGreedy(problem, 'asListed')],
    ['by priority', (problem) => solveGreedy(problem, 'byPriority')],
  ]
  for (const kind of ['normal', 'scarce'] as const) {
    const rows: string[][] = []
    for (const [name, solve] of ways) {
      const all = Array.from({ length: instances }, (_, seed) => {
        const problem = inventHelp(sizeOf(500, kind), randomFrom(seed + 77))
        return figuresOf(problem, allowed(problem, solve(problem), name))
      })
      const mean = (of: (one: (typeof all)[number]) => number): number =>
        all.reduce((sum, one) => sum + of(one), 0) / all.length
      rows.push([
        name,
        mean(({ unmet }) => unmet).toFixed(1),
        mean(({ urgentUnmet }) => urgentUnmet).toFixed(1),
        mean(({ metres }) => metres).toFixed(0),
        mean(({ worstLoad }) => worstLoad).toFixed(1),
        mean(({ gini }) => gini).toFixed(3),
        mean(({ worth }) => worth).toFixed(0),
      ])
    }
    const heads = [
      'way',
      'unmet',
      'of these urgent',
      'metres a task',
      'worst load',
      'Gini of hours',
      'worth (least is best)',
    ]
    say(`\n500 tasks of a week, ${kind} supply, means of ${instances}\n\n${table(heads, rows)}`)
  }
}

/** Tasks of one to three hours, some for two, some at another estate: to the solver, as the matching asks it. */
const mixed = async (isQuick: boolean): Promise<void> => {
  const rows: string[][] = []
  for (const tasks of isQuick ? [50, 100] : [50, 100, 200, 500, 1_000])
    for (const kind of ['normal', 'scarce'] as const) {
      // Longer tasks and pairs take twice as many hours.
      const size = sizeOf(tasks, kind)
      const problem = inventHelp(
        { ...size, volunteers: 2 * size.volunteers, long: 0.4, pairs: 0.2, beyond: 0.05 },
        randomFrom(tasks),
      )
      const from = cpuMs()
      const solved = await solveHelp(problem, { seconds: HELP_SOLVER_SECONDS })
      const ms = cpuMs() - from
      const [first, second] = (['asListed', 'byPriority'] as const).map((order) => solveGreedy(problem, order))
      rows.push([
        `${tasks} ${kind}`,
        ms.toFixed(0),
        solved.isProven ? '0, proven' : `${(100 * solved.gap).toFixed(2)} %`,
        ...[solved, first, second].map((plan) => `${plan?.unserved.length}`),
        ...[solved, first, second].map((plan) => `${plan?.penalty}`),
      ])
    }
  const heads = [
    'tasks',
    'ms of the processor',
    'gap',
    'unmet',
    'first come',
    'by priority',
    'penalty',
    'first come',
    'by priority',
  ]
  say(`\nMixed tasks (40 % of 2–3 hours, 20 % for two), within ${HELP_SOLVER_SECONDS} s\n\n${table(heads, rows)}`)
}
