import type { HelpTaskDoc } from '../../types/help'
import { HELP_HOUR_FIRST, HELP_HOUR_LAST, HELP_SLOTS_MAX, HELP_WAY_MINUTES } from '../../types/limits'
import { hourAt } from './hour-at'

/** Whole hours that help of so many minutes occupies, the way included; never more than `HELP_SLOTS_MAX`, of which the way is then a part. */
export const slotsFor = (minutes: number): number =>
  Math.min(HELP_SLOTS_MAX, Math.ceil((minutes + HELP_WAY_MINUTES) / 60))

type Windowed = Pick<HelpTaskDoc, 'on' | 'fromHour' | 'toHour' | 'slots' | 'people' | 'places'>

/**
 * Whole hours at which help may begin: all of it inside its window, and the hour not over. Who comes second to a task for two begins with the first. `slots`: a station's
 * service takes its own.
 */
export const hoursIn = (task: Windowed, now: Date, slots = task.slots): number[] => {
  const [first] = task.places
  const all = Array.from({ length: HELP_HOUR_LAST - HELP_HOUR_FIRST + 1 }, (_, at) => HELP_HOUR_FIRST + at)
  return all.filter(
    (hour) =>
      hour >= task.fromHour &&
      hour + slots <= task.toHour &&
      (first === undefined || hour === first.fromHour) &&
      hourAt(task.on, hour + 1) > now,
  )
}

export const overlap = (
  one: { fromHour: number; slots: number },
  other: { fromHour: number; slots: number },
): boolean => one.fromHour < other.fromHour + other.slots && other.fromHour < one.fromHour + one.slots
