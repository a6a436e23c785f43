import type { DayRules, HalfDay } from '../../types/works'
import { startOf } from './half-day-times'
import { checkNoisyDay } from './lawful-hours'
import { keyOf } from './slot-of'

/** What is kept of the half-days a household named: each once, in order, lawful ones (rule 36) that have not begun. */
export const keepHalfDays = (home: HalfDay[], rules: DayRules, now: Date): HalfDay[] => {
  const kept = home.filter((half) => startOf(half) > now && checkNoisyDay(half.on, rules).ok)
  const once = new Map(kept.map(({ on, half }) => [keyOf({ on, half }), { on, half }]))
  return [...once].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, half]) => half)
}
