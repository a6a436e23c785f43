import { forecastOf } from '../domain/forecast/forecast'
import { type Random, seededRandom } from '../domain/forecast/random'
import { type Campaign, dayOf, runCampaign, runRota } from './forecast-campaigns'

/** Seeds below were used for choosing what the forecast assumes; those of the report begin here, and nothing was chosen by them. */
export const UNSEEN = 100_000
const HORIZONS = [7, 14, 28] as const
const AHEAD = 28

/** What became of one forecast at one horizon: in the range or not, how wide it was in hundredths of all pipes, and how far its middle was off. */
export type Judged = { days: number; isIn: boolean; isAbove: boolean; widthPercent: number; offPercent: number }
export const families = {
  campaigns: { title: 'campaigns of all kinds', run: runCampaign, moments: [8, 50] },
  rota: { title: 'door by door, as the demo', run: runRota, moments: [8, 25] },
} as const satisfies Record<
  string,
  { title: string; run: (random: Random, days: number) => Campaign; moments: readonly [number, number] }
>
export type Family = keyof typeof families

/** One campaign, one forecast on a day of it drawn at random: so no two judged forecasts share anything. Empty: the forecast said that it does not know. */
export const judge = (family: Family, seed: number): Judged[] => {
  const { run, moments } = families[family]
  const random = seededRandom(seed)
  const day = Math.round(moments[0] + random() * (moments[1] - moments[0]))
  const campaign = run(random, day + AHEAD + 1)
  const forecast = forecastOf(campaign.at(day), dayOf(campaign, day), seededRandom(seed + 1))
  if (!forecast.isKnown) return []
  return HORIZONS.flatMap((days) => {
    const point = forecast.points.find((one) => one.days === days)
    const truth = campaign.complete[day + days]
    if (!point || truth === undefined) return []
    return {
      days,
      isIn: truth >= point.low && truth <= point.high,
      isAbove: truth > point.high,
      widthPercent: (100 * (point.high - point.low)) / campaign.risers,
      offPercent: (100 * (point.mid - truth)) / campaign.risers,
    }
  })
}
