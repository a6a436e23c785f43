import { performance } from 'node:perf_hooks'
import { solveFlow } from '../domain/help-matching/solve-flow'
import { solveGreedy } from '../domain/help-matching/solve-greedy'
import { inventWeek } from './help-week-estate'
import { ESTATE, RATES, STOPS } from './help-week-rates'
import { type Outcome, runWeek, type Way } from './help-week-run'

const RUNS = 200
/** Of so many runs every plan is gone through by the validator. */
const CHECKED = 3
const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const matching: Way = { name: 'matching, with re-runs', decide: solveFlow, isByTelephone: false }
const firstCome: Way = {
  name: 'first come, first served',
  decide: (problem) => solveGreedy(problem, 'asListed'),
  isByTelephone: true,
}
/** Asks whom the first-come list asks, and as patiently: what is left of the difference is the assignment's own. */
const withoutRings: Way = { name: 'matching, whole estate at once', decide: solveFlow, isByTelephone: true }
/** Of every so many weeks it is told as well. */
const EACH = 4

type Figure = { name: string; unit: string; of: (outcome: Outcome) => number | null; digits: number }
const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length
/** Null where nothing was there to be measured: a week without a loss says nothing about replacing. */
const meanOrNull = (list: readonly number[]): number | null => (list.length === 0 ? null : mean(list))
const figures: Figure[] = [
  { name: 'needs met in their window', unit: '%', of: ({ met, tasks }) => (100 * met) / tasks, digits: 1 },
  {
    name: 'time until a lost helper is replaced',
    unit: 'min',
    of: ({ replacedMinutes }) => meanOrNull(replacedMinutes),
    digits: 0,
  },
  {
    name: 'lost helpers who were replaced',
    unit: '%',
    of: ({ replacedMinutes, lost }) => (lost === 0 ? null : (100 * replacedMinutes.length) / lost),
    digits: 1,
  },
  { name: 'walked for each need met, one way', unit: 'm', of: ({ metres }) => meanOrNull(metres), digits: 0 },
  { name: 'hours of whoever helped most', unit: 'h', of: ({ hours }) => Math.max(...hours), digits: 2 },
  { name: 'Gini of hours over all volunteers', unit: '', of: ({ hours }) => gini(hours), digits: 3 },
]

/** 0: everybody gave as much; 1: one gave all. */
export const gini = (hours: readonly number[]): number => {
  const total = hours.reduce((sum, one) => sum + one, 0)
  if (total === 0) return 0
  const sorted = [...hours].sort((a, b) => a - b)
  const weighted = sorted.reduce((sum, one, at) => sum + (2 * (at + 1) - sorted.length - 1) * one, 0)
  return weighted / (sorted.length * total)
}

/** Mean and half of its 95 % interval, by the normal distribution: the runs are many. */
const interval = (list: readonly number[]): { at: number; half: number } => {
  const at = mean(list)
  const variance = list.reduce((sum, one) => sum + (one - at) ** 2, 0) / (list.length - 1)
  return { at, half: 1.96 * Math.sqrt(variance / list.length) }
}

/** `npm run bench -- --only help-week [--quick]`: a simulated week, our matching beside first come, first served; means with their 95 % intervals, whichever way they fall. */
export const benchHelpWeek = ({ isQuick = false } = {}): number => {
  const begun = performance.now()
  const runs = isQuick ? 20 : RUNS
  const weeks = Array.from({ length: runs }, (_, at) => ({ week: inventWeek(at + 1), seed: at + 1 }))
  const by = (way: Way, some = weeks): Outcome[] =>
    some.map(({ week, seed }) => runWeek(week, seed, way, seed <= CHECKED))
  const [ours, theirs] = [by(matching), by(firstCome)]
  const some = weeks.filter((_, at) => at % EACH === 0)
  const [alone, listed] = [by(withoutRings, some), theirs.filter((_, at) => at % EACH === 0)]
  say(
    `${runs} weeks of an estate: ${ESTATE.households} households with needs, ${ESTATE.volunteers} volunteers, ${STOPS.length} days with a stop`,
  )
  say(`${mean(ours.map(({ tasks }) => tasks)).toFixed(0)} tasks a week, each of one hour and one person`)
  say(`assumed: ${JSON.stringify(RATES)}`)
  say(compared([matching, firstCome], [ours, theirs]))
  say(compared([withoutRings, firstCome], [alone, listed]))
  say(
    '\n± 95 % interval of the mean; the difference is taken week by week: where its interval holds 0 it says nothing.',
  )
  say(
    'All ways meet the same people. The matching asks the stairwell first, then the building, then the estate; the list is rung up',
  )
  say(`from the start, nearest free volunteer first. ${((performance.now() - begun) / 1000).toFixed(0)} s in all`)
  return 0
}

const compared = ([one, other]: [Way, Way], [ours, theirs]: [Outcome[], Outcome[]]): string => {
  const pairs = ours.map((outcome, at): [Outcome, Outcome] => [outcome, theirs[at] as Outcome])
  const head = ['', one.name, other.name, 'difference', 'weeks']
  return `\n${table([head, ...figures.map((figure) => rowOf(figure, pairs))])}`
}

const rowOf = ({ name, unit, of, digits }: Figure, outcomes: readonly [Outcome, Outcome][]): string[] => {
  const both = outcomes.flatMap(([one, other]): [number, number][] => {
    const [ours, theirs] = [of(one), of(other)]
    return ours === null || theirs === null ? [] : [[ours, theirs]]
  })
  const words = (list: number[], sign = ''): string => {
    const { at, half } = interval(list)
    return `${sign && at > 0 ? '+' : ''}${at.toFixed(digits)} ± ${half.toFixed(digits)}${unit && ` ${unit}`}`
  }
  return [
    name,
    words(both.map(([ours]) => ours)),
    words(both.map(([, theirs]) => theirs)),
    words(
      both.map(([ours, theirs]) => ours - theirs),
      '+',
    ),
    String(both.length),
  ]
}

const table = (rows: string[][]): string => {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
