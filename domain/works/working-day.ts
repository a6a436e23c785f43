import { accept, type Result } from '../../types/result'
import type { Day } from '../../types/schema'
import type { DayRules } from '../../types/works'
import { dayAfter } from '../consent/beijing-day'
import { checkNoisyDay } from './lawful-hours'

/** Longest row of days without works that is believed: a holiday with an examination before it is shorter. */
const LOOK_DAYS = 60

/** The nearest day after (1) or before (-1) another on which noisy works are lawful (rule 36). Refuses `calendar_unknown`. */
export const workingDay = (from: Day, step: 1 | -1, rules: DayRules): Result<Day> => {
  let on = from
  for (let looked = 0; looked < LOOK_DAYS; looked++) {
    on = dayAfter(on, step)
    const day = checkNoisyDay(on, rules)
    if (day.ok) return accept(on)
    if (day.code === 'calendar_unknown') return day
  }
  throw new RangeError(`no working day within ${LOOK_DAYS} days of ${from}`)
}
