import { VISIT_HOURS } from '../../types/limits'

const BEIJING_MS = 8 * 3_600_000

/** 「HH:MM」 of an instant in Beijing; clock times compare as strings. */
export const beijingClock = (at: Date): string => new Date(at.getTime() + BEIJING_MS).toISOString().slice(11, 16)

/** Whether nobody visits or rings at this moment: before `VISIT_HOURS.from`, or from `VISIT_HOURS.to` on (rule 43). */
export const isQuiet = (at: Date): boolean => {
  const clock = beijingClock(at)
  return clock < VISIT_HOURS.from || clock >= VISIT_HOURS.to
}
