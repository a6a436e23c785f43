import { performance } from 'node:perf_hooks'
import { forecastOf } from '../domain/forecast/forecast'
import { seededRandom } from '../domain/forecast/random'
import { FORECAST_COVERAGE } from '../types/limits'
import { dayOf, runCampaign } from './forecast-campaigns'
import { type Family, families, type Judged, judge, UNSEEN } from './forecast-coverage'

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / Math.max(1, list.length)

/** A share's 95 % interval (Wilson). */
export const wilson = (hits: number, of: number): [number, number] => {
  const [z, p] = [1.96, hits / of]
  const middle = (p + z ** 2 / (2 * of)) / (1 + z ** 2 / of)
  const half = (z / (1 + z ** 2 / of)) * Math.sqrt((p * (1 - p)) / of + z ** 2 / (4 * of ** 2))
  return [middle - half, middle + half]
}

/** `npm run bench -- --only forecast [--quick]`: how often what came lay in the range that the forecast stated, on campaigns that nothing was chosen by; and what it costs. */
export const benchForecast = ({ isQuick = false, from = UNSEEN } = {}): number => {
  const runs = isQuick ? 100 : 1000
  say(
    `stated: ${FORECAST_COVERAGE} % of what comes lies in the range. One forecast a campaign, on a day drawn at random.`,
  )
  for (const family of Object.keys(families) as Family[]) {
    const judged = Array.from({ length: runs }, (_, at) => judge(family, from + at * 7))
    const silent = judged.filter(({ length }) => length === 0).length
    say(`\n${families[family].title}: ${runs} simulated, in ${silent} of them the forecast said that it does not know`)
    for (const days of [7, 14, 28])
      say(
        lineOf(
          days,
          judged.flat().filter((one) => one.days === days),
        ),
      )
  }
  say(`\n${costs()}`)
  return 0
}

const lineOf = (days: number, judged: readonly Judged[]): string => {
  const hits = judged.filter(({ isIn }) => isIn).length
  const above = judged.filter(({ isAbove }) => isAbove).length
  const [low, high] = wilson(hits, judged.length)
  const percent = (share: number) => (100 * share).toFixed(1)
  return [
    `  ${String(days).padStart(2)} days: in the range ${percent(hits / judged.length)} % (95 %: ${percent(low)} to ${percent(high)})`,
    `above it ${percent(above / judged.length)} %, below ${percent((judged.length - hits - above) / judged.length)} %`,
    `mean width ${mean(judged.map(({ widthPercent }) => widthPercent)).toFixed(1)} % of all pipes`,
    `middle off by ${mean(judged.map(({ offPercent }) => offPercent)).toFixed(1)} % on average, ${mean(judged.map(({ offPercent }) => Math.abs(offPercent))).toFixed(1)} % either way`,
  ].join(', ')
}

/** The largest estate there may be: 200 stairwells. */
const costs = (): string => {
  const stairwells: ReturnType<ReturnType<typeof runCampaign>['at']> = []
  let day = ''
  for (let seed = 1; stairwells.length < 200; seed++) {
    const campaign = runCampaign(seededRandom(seed), 21)
    day = dayOf(campaign, 20)
    const more = campaign.at(20).map((one) => relabelled(one, `c${seed}`))
    stairwells.push(...more.slice(0, 200 - stairwells.length))
  }
  const households = stairwells.reduce((sum, one) => sum + Object.keys(one.households).length, 0)
  const begun = performance.now()
  forecastOf(stairwells, day, seededRandom(1))
  return `${stairwells.length} stairwells, ${households} households: ${(performance.now() - begun).toFixed(0)} ms for one forecast`
}

const relabelled = (
  { households, risers }: ReturnType<ReturnType<typeof runCampaign>['at']>[number],
  prefix: string,
) => ({
  households: Object.fromEntries(Object.entries(households).map(([id, one]) => [prefix + id, one])),
  risers: risers.map(({ flatIds, missing, isLocked }) => ({
    flatIds: flatIds.map((id) => prefix + id),
    missing: missing.map((id) => prefix + id),
    isLocked,
  })),
})
