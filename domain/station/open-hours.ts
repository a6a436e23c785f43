import type { Day } from '../../types/schema'
import type { StationInput } from '../../types/station'

/** 1 is Monday, 7 Sunday: as hours of a week are stored. */
export const weekdayOf = (on: Day): number => new Date(`${on}T00:00:00Z`).getUTCDay() || 7

/** Whole hours of a day at which a station is there, by its week and its closed days; hours that touch or overlap are one stretch. */
export const openHours = ({ isOpen, hours, closedDays }: StationInput, on: Day): ReadonlySet<number> => {
  const open = new Set<number>()
  if (!isOpen || closedDays.includes(on)) return open
  const weekday = weekdayOf(on)
  for (const stretch of hours)
    if (stretch.weekday === weekday) for (let hour = stretch.fromHour; hour < stretch.toHour; hour++) open.add(hour)
  return open
}
