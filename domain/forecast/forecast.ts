import type { Forecast } from '../../types/figures'
import { FORECAST_AGREED_MIN, FORECAST_AHEAD_DAYS, FORECAST_BACK_DAYS, FORECAST_COVERAGE } from '../../types/limits'
import type { Day } from '../../types/schema'
import { learn } from './learn'
import { paceOf } from './pace'
import type { Random } from './random'
import { simulation } from './simulate'
import { type ForecastStairwell, structureOf } from './structure'

/** Courses drawn: enough that the ends of the range move by less than a pipe in a hundred when drawn anew. Our decision. */
const RUNS = 400
const WEEK = 7

/**
 * Complete pipes of an estate week by week for `FORECAST_AHEAD_DAYS` days from the end of `from`, if households go on agreeing at the pace of the last `FORECAST_BACK_DAYS` days; as a range that is to hold in
 * `FORECAST_COVERAGE` of a hundred cases (`npm run bench -- --only forecast` prints in how many it does). Says that it does not know below `FORECAST_AGREED_MIN` agreements in those days. It knows nothing of
 * what staff are about to do, of a new text, or of the round's end: nobody agrees after that.
 */
export const forecastOf = (stairwells: readonly ForecastStairwell[], from: Day, random: Random): Forecast => {
  const households = stairwells.flatMap((one) => Object.values(one.households))
  const pace = paceOf(households, from, FORECAST_BACK_DAYS)
  const { days, agreed } = pace
  if (agreed < FORECAST_AGREED_MIN) return { isKnown: false, days, agreed, needed: FORECAST_AGREED_MIN }
  const weeks = Math.floor(FORECAST_AHEAD_DAYS / WEEK)
  const [draw, course] = [learn(pace), simulation(structureOf(stairwells), weeks, random)]
  const courses = Array.from({ length: RUNS }, () => course(draw(random)))
  const tail = (100 - FORECAST_COVERAGE) / 200
  const points = Array.from({ length: weeks }, (_, week) => {
    const sorted = courses.map((course) => course[week] ?? 0).sort((one, other) => one - other)
    const at = (share: number): number => sorted[Math.min(RUNS - 1, Math.floor(share * RUNS))] ?? 0
    return { days: (week + 1) * WEEK, low: at(tail), mid: at(0.5), high: at(1 - tail) }
  })
  return { isKnown: true, from, points, learned: { days, agreed } }
}
