import { ASK_AHEAD_DAYS_MAX, ASK_DAYS_MAX } from '../../types/limits'
import { accept, type Result, refuse } from '../../types/result'
import type { Day } from '../../types/schema'
import type { DayRules } from '../../types/works'
import { beijingDay, dayAfter } from '../consent/beijing-day'
import { dayKind, yearsToEnter } from './day-kind'
import { layOut } from './lay-out'
import { workingHalfDays } from './working-half-days'

type Asked = { from: Day; until: Day; halfDays: number }

/**
 * Whether households can be asked about these days: from tomorrow on, neither too many nor too far ahead, with a start in them from
 * which works of that length are lawful and over by the last day. Refuses `works_days_invalid`, or `calendar_unknown {year}` when
 * there is no start because holidays are not out yet.
 */
export const checkAsk = ({ from, until, halfDays }: Asked, rules: DayRules, now: Date): Result<null> => {
  const today = beijingDay(now)
  const isSpan = today < from && from <= until && until < dayAfter(from, ASK_DAYS_MAX)
  if (!isSpan || until > dayAfter(today, ASK_AHEAD_DAYS_MAX)) return refuse('works_days_invalid')
  const list = workingHalfDays(from, until, rules)
  const starts = list.slice(0, Math.max(0, list.length - halfDays + 1))
  // Which kind of riser decides about water only, not about days.
  const isLawful = (start: (typeof list)[number]) => layOut({ start, length: halfDays, kind: 'kitchenDrain', rules }).ok
  if (starts.some(isLawful)) return accept(null)
  const year = yearsToEnter(from, dayAfter(until, 14)).find(
    (one) => dayKind(`${one}-01-01`, rules.years).kind === 'unknown',
  )
  return year === undefined ? refuse('works_days_invalid') : refuse('calendar_unknown', { year })
}
