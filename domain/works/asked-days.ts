import type { Day } from '../../types/schema'
import type { DayRules, HalfDay, WorksDoc } from '../../types/works'
import { beijingDay } from '../consent/beijing-day'
import { startOf } from './half-day-times'
import { workingHalfDays } from './working-half-days'

type Work = Pick<WorksDoc, 'state' | 'from' | 'until' | 'halfDays'>
export type AskedDays = { from: Day; until: Day; length: number; halfDays: HalfDay[] }

/**
 * Which days a household is asked about: those of its works that have no dates yet, or dates but are not begun (somebody may fall ill). The
 * half-days among them are lawful (rule 36) and none has begun. Null when nothing is left to ask.
 */
export const askedDays = (works: Work[], rules: DayRules, now: Date): AskedDays | null => {
  const today = beijingDay(now)
  const open = works.filter(({ state, until }) => (state === 'asking' || state === 'scheduled') && until >= today)
  const from = open.map((work) => work.from).sort()[0]
  const until = open
    .map((work) => work.until)
    .sort()
    .at(-1)
  if (from === undefined || until === undefined) return null
  return {
    from,
    until,
    length: Math.max(...open.map(({ halfDays }) => halfDays)),
    halfDays: workingHalfDays(from, until, rules).filter((half) => startOf(half) > now),
  }
}
