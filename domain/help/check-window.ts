import type { HelpWindow } from '../../types/help'
import { HELP_AHEAD_DAYS_MAX } from '../../types/limits'
import { beijingDay, dayAfter } from '../consent/beijing-day'
import { hoursIn, slotsFor } from './hours'

/**
 * Whether help of so many minutes can still be given in a window: it ends after it begins, lies today or in the next `HELP_AHEAD_DAYS_MAX` days, and an hour of help is left at which all
 * of it fits.
 */
export const isWindowGood = ({ on, fromHour, toHour }: HelpWindow, minutes: number, now: Date): boolean => {
  const slots = slotsFor(minutes)
  const today = beijingDay(now)
  if (on < today || on > dayAfter(today, HELP_AHEAD_DAYS_MAX)) return false
  return hoursIn({ on, fromHour, toHour, slots, people: 1, places: [] }, now).length > 0
}
