import type { Day } from '../../types/schema'
import type { YearDays } from '../../types/works'
import { dayAfter } from '../consent/beijing-day'
import { dayKind } from '../works/day-kind'

/**
 * Whether deadlines count a day. Of a year whose arrangement nobody knows yet Monday to Friday count: a deadline is then rather too early than
 * too late, and never refused.
 */
export const isWorkingDay = (day: Day, years: readonly YearDays[]): boolean => {
  const { kind } = dayKind(day, years)
  if (kind !== 'unknown') return kind === 'workday'
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

/** The n-th working day after a day; for 0 the day itself. `years`: what the estate's calendar adds to the library's. */
export const addWorkingDays = (day: Day, n: number, years: readonly YearDays[]): Day => {
  let on = day
  for (let left = n; left > 0; ) {
    on = dayAfter(on, 1)
    if (isWorkingDay(on, years)) left--
  }
  return on
}

/** Working days after `from` up to and with `until`; 0 when it does not lie later. */
export const workingDaysBetween = (from: Day, until: Day, years: readonly YearDays[]): number => {
  let days = 0
  for (let on = from; on < until; ) {
    on = dayAfter(on, 1)
    if (isWorkingDay(on, years)) days++
  }
  return days
}
