import { VISIT_BACK_DAYS, VISITS_PER_WEEK } from '../../types/limits'
import type { HouseholdPlanDoc } from '../../types/plan'
import type { Day } from '../../types/schema'
import type { VisitHow } from '../../types/visit-words'
import { beijingDay, dayAfter } from '../consent/beijing-day'

export type Recent = HouseholdPlanDoc['recent']
/** How many days in a row the cap looks at. */
const WEEK = 7

/** Coming to the office is the household's own doing: no limit counts it. */
export const isCounted = (how: VisitHow): how is keyof typeof VISITS_PER_WEEK => how !== 'office'

/**
 * Whether one more on this day would be too many: more than `VISITS_PER_WEEK` of its kind in some seven Beijing days in a row that hold it, whoever made them and whenever they were written
 * down. A back-dated one counts against those before and after it alike (rule 43).
 */
export const isTooOften = (recent: Recent, how: VisitHow, on: Day): boolean => {
  if (!isCounted(how)) return false
  const days = recent.filter((one) => one.how === how).map(({ at }) => beijingDay(at))
  for (let back = 0; back < WEEK; back++) {
    const from = dayAfter(on, -back)
    const until = dayAfter(from, WEEK - 1)
    if (days.filter((day) => from <= day && day <= until).length >= VISITS_PER_WEEK[how]) return true
  }
  return false
}

/** The first day from one on at which one more is not too many. */
export const freeFrom = (recent: Recent, how: VisitHow, on: Day): Day => {
  let day = on
  while (isTooOften(recent, how, day)) day = dayAfter(day, 1)
  return day
}

/** Of those counted what an entry of the last `VISIT_BACK_DAYS` can still meet. */
export const stillCounted = (recent: Recent, now: Date): Recent => {
  const since = dayAfter(beijingDay(now), -(VISIT_BACK_DAYS + WEEK))
  return recent.filter(({ at }) => beijingDay(at) >= since)
}
