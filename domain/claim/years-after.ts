import type { Day } from '../../types/schema'

/** The same day so many years later; of the 29th of February the 28th where there is none. */
export const yearsAfter = (day: Day, years: number): Day => {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0')
  const later = `${year}${day.slice(4)}`
  return new Date(`${later}T00:00:00Z`).toISOString().slice(0, 10) === later ? later : `${year}-02-28`
}
