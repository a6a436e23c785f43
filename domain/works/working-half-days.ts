import type { Day } from '../../types/schema'
import type { DayRules, HalfDay } from '../../types/works'
import { halves } from '../../types/works-words'
import { dayAfter } from '../consent/beijing-day'
import { checkNoisyDay } from './lawful-hours'

/** The half-days from one day to another, both included, on which noisy works are lawful (rule 36). Days of an unknown year are left out. */
export const workingHalfDays = (from: Day, until: Day, rules: DayRules): HalfDay[] => {
  const list: HalfDay[] = []
  for (let on = from; on <= until; on = dayAfter(on, 1)) {
    if (checkNoisyDay(on, rules).ok) list.push(...halves.map((half) => ({ on, half })))
  }
  return list
}
