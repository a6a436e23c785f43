import calendar from 'chinese-days/dist/chinese-days.json'
import type { Day } from '../../types/schema'
import type { YearDays } from '../../types/works'

export type DayKind = { kind: 'workday' | 'weekend' | 'unknown' } | { kind: 'holiday'; name: string }

/**
 * The library's table and not its functions: those shift every day by one on a machine west of Greenwich. Day → 「National Day,国庆节,3」.
 */
const holidays: Partial<Record<Day, string>> = calendar.holidays
const makeUpDays: Partial<Record<Day, string>> = calendar.workdays
/** All holidays of a year come out together, in the November before. */
const knownYears = new Set(Object.keys(holidays).map((day) => day.slice(0, 4)))

/**
 * What the State Council's arrangement makes of a Beijing day: make-up workdays are workdays. `unknown` in a year whose arrangement the
 * library does not carry yet and nobody entered: its holidays would look like plain workdays.
 */
export const dayKind = (day: Day, years: readonly YearDays[] = []): DayKind => {
  const year = day.slice(0, 4)
  const entered = knownYears.has(year) ? undefined : years.find((one) => one.year === year)
  if (!knownYears.has(year) && !entered) return { kind: 'unknown' }
  if (entered?.work.includes(day)) return { kind: 'workday' }
  const off = entered?.off.find(({ from, until }) => from <= day && day <= until)
  if (off) return { kind: 'holiday', name: off.name }
  if (makeUpDays[day]) return { kind: 'workday' }
  const holiday = holidays[day]
  if (holiday) return { kind: 'holiday', name: holiday.split(',')[1] ?? '' }
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return { kind: weekday === 0 || weekday === 6 ? 'weekend' : 'workday' }
}

/** Years of a stretch of days that the library does not carry: works can be planned in them once staff entered the arrangement. */
export const yearsToEnter = (from: Day, until: Day): string[] => {
  const list: string[] = []
  for (let year = Number(from.slice(0, 4)); year <= Number(until.slice(0, 4)); year++)
    if (!knownYears.has(String(year))) list.push(String(year))
  return list
}
