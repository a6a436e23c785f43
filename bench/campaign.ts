import { performance } from 'node:perf_hooks'
import { DEFAULT_DOOR_TABLE } from '../domain/planner/default-table'
import { ESTATE } from './campaign-estate'
import { bestPerVisit, type Campaigner, fewestMissing, floorByFloor } from './campaign-habits'
import { PEOPLE } from './campaign-people'
import { byPlanner } from './campaign-planner'
import { CAMPAIGN, type Outcome, runCampaign } from './campaign-run'

const RUNS = 200
const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

type Habit = { name: string; isOurs: boolean; begin: () => Campaigner }
const habits: Habit[] = [
  { name: 'floor by floor', isOurs: false, begin: floorByFloor },
  { name: 'fewest missing first', isOurs: false, begin: fewestMissing },
  { name: 'best value per visit', isOurs: false, begin: bestPerVisit },
  { name: 'planner, if all agree', isOurs: true, begin: () => byPlanner('sure') },
  { name: 'planner, by the chances', isOurs: true, begin: () => byPlanner('likely') },
  { name: 'the same, anew each morning', isOurs: true, begin: () => byPlanner('likely', true) },
]

/** Weeks are counted up to the end of the campaign where the aim was not reached: a bound, and the same for all. */
const weeksOf = ({ weeks }: Outcome): number => weeks ?? CAMPAIGN.weeks
type Figure = { name: string; of: (outcome: Outcome) => number; digits: number; isLessBetter?: boolean }
const figures: Figure[] = [
  { name: `weeks to ${CAMPAIGN.aim * 100} %`, of: weeksOf, digits: 1, isLessBetter: true },
  { name: 'reached it, %', of: ({ weeks }) => (weeks === null ? 0 : 100), digits: 0 },
  { name: `after ${CAMPAIGN.early} weeks, %`, of: ({ early }) => early * 100, digits: 1 },
  { name: `after ${CAMPAIGN.middle} weeks, %`, of: ({ middle }) => middle * 100, digits: 1 },
  { name: 'final, %', of: ({ final }) => final * 100, digits: 1 },
  { name: 'visits', of: ({ visits }) => visits, digits: 0, isLessBetter: true },
]

const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length
/** Mean and half of its 95 % interval, by the normal distribution: the runs are many. */
const interval = (list: readonly number[], digits: number): string => {
  const at = mean(list)
  const variance = list.reduce((sum, one) => sum + (one - at) ** 2, 0) / (list.length - 1)
  return `${at.toFixed(digits)} ± ${(1.96 * Math.sqrt(variance / list.length)).toFixed(digits)}`
}

/**
 * `npm run bench -- --only campaign [--quick]`: a campaign of visits under three natural habits and under the planner, with its two goals, planned anew each week or each morning; the same estates, households and luck for all, and as many visits a
 * week. Means with their 95 % intervals, and each planner's difference to each habit run by run, whichever way they fall.
 */
export const benchCampaign = ({ isQuick = false } = {}): number => {
  const begun = performance.now()
  const seeds = Array.from({ length: isQuick ? 20 : RUNS }, (_, at) => at + 1)
  const outcomes = habits.map(({ begin }) => seeds.map((seed) => runCampaign(seed, begin())))
  const [first = []] = outcomes
  const households = mean(first.map((one) => one.households)).toFixed(0)
  say(`${seeds.length} campaigns of ${CAMPAIGN.weeks} weeks; ${ESTATE.stairwells} stairwells, ${households} households`)
  say(
    `成串率 before the first visit ${interval(
      first.map(({ before }) => before * 100),
      1,
    )} %; ${CAMPAIGN.perHundred} visits a week for each hundred households`,
  )
  say(`people, assumed: ${JSON.stringify(PEOPLE)}`)
  say(`the planner believes at first: ${JSON.stringify(DEFAULT_DOOR_TABLE.byObstacle)}`)
  say(`\n| | ${figures.map(({ name }) => name).join(' | ')} |\n|---${'|---'.repeat(figures.length)}|`)
  for (const [at, { name }] of habits.entries())
    say(`| ${name} | ${figures.map(({ of, digits }) => interval((outcomes[at] ?? []).map(of), digits)).join(' | ')} |`)
  say('\ndifferences, run by run (planner less habit):')
  say(
    `| | ${figures.map(({ name, isLessBetter }) => (isLessBetter ? `${name} (less is better)` : name)).join(' | ')} |\n|---${'|---'.repeat(figures.length)}|`,
  )
  for (const [mine, ours] of habits.entries())
    for (const [theirs, other] of habits.entries()) {
      if (!ours.isOurs || other.isOurs) continue
      const less = figures.map(({ of, digits }) =>
        interval(
          seeds.map((_, at) => of(outcomes[mine]?.[at] as Outcome) - of(outcomes[theirs]?.[at] as Outcome)),
          digits,
        ),
      )
      say(`| ${ours.name} − ${other.name} | ${less.join(' | ')} |`)
    }
  say(`\n${((performance.now() - begun) / 1000).toFixed(0)} s in all`)
  return 0
}
