import { ASK_DAYS_MAX } from '../../types/limits'
import type { DayRules, HalfDay, WorksDoc } from '../../types/works'
import { beijingDay, dayAfter } from '../consent/beijing-day'
import { whenThere } from '../slots/when-there'
import { startOf } from './half-day-times'
import type { Said } from './unsuited'
import { workingHalfDays } from './working-half-days'

type Work = Pick<WorksDoc, 'state' | 'from' | 'until' | 'halfDays' | 'flatIds'>

/**
 * Half-days to come at which works may start and be done in lawful half-days in a row (rule 36), each with the households that cannot be
 * there for all of them: within the days they were asked about, or, once dates stand, within 30 days from now. None once begun.
 */
export const possibleStarts = (
  work: Work,
  said: ReadonlyMap<string, Said>,
  rules: DayRules,
  now: Date,
): { start: HalfDay; absentFlatIds: string[] }[] => {
  if (work.state !== 'asking' && work.state !== 'scheduled') return []
  const today = beijingDay(now)
  const until = work.state === 'asking' ? work.until : dayAfter(today, ASK_DAYS_MAX)
  const from = work.state === 'asking' && work.from > today ? work.from : today
  const halfDays = workingHalfDays(from, until, rules).filter((half) => startOf(half) > now)
  const there = work.flatIds.map((flatId) => ({ flatId, at: whenThere(halfDays, said.get(flatId)) }))
  return halfDays.slice(0, Math.max(0, halfDays.length - work.halfDays + 1)).map((start, first) => ({
    start,
    absentFlatIds: there
      .filter(({ at }) => at.slice(first, first + work.halfDays).includes(false))
      .map(({ flatId }) => flatId),
  }))
}
