import { VISIT_BACK_DAYS, VISIT_HOURS } from '../../types/limits'
import type { HouseholdPlanDoc } from '../../types/plan'
import type { PlanView } from '../../types/plan-actions'
import { accept, type Result, refuse } from '../../types/result'
import type { Day } from '../../types/schema'
import type { VisitHow, VisitPurpose } from '../../types/visit-words'
import { beijingDay, dayAfter } from '../consent/beijing-day'
import { instantAt } from '../works/instant-at'
import { freeFrom, isCounted, isTooOften } from './cap'
import { isQuiet } from './quiet-hours'
import type { StandingNo } from './standing-no'

export type VisitLimits = Pick<HouseholdPlanDoc, 'recent' | 'pausedUntil' | 'pausedSince'>
export type VisitTried = { how: VisitHow; at: Date; purpose: VisitPurpose }

/** A phone's clock may be this much ahead of ours, in milliseconds. */
const AHEAD_MS = 5 * 60_000

/** The household asked for peace on that day; what was before it asked is not judged by it. */
const isPaused = ({ pausedUntil, pausedSince }: VisitLimits, at: Date): boolean =>
  pausedUntil !== null && beijingDay(at) <= pausedUntil && (!pausedSince || at >= pausedSince)

/** Whether an entry's own time can be: not in the future, not longer ago than `VISIT_BACK_DAYS`. */
const isDateRight = (at: Date, now: Date): boolean =>
  at.getTime() <= now.getTime() + AHEAD_MS && beijingDay(at) >= dayAfter(beijingDay(now), -VISIT_BACK_DAYS)

/**
 * Whether a visit may be entered, judged by its own time and by all that is known of the household, whoever made it and however it is entered (rule 43). Refuses `visit_date_invalid`,
 * `visit_quiet_hours`, `visit_paused {until}`, `visit_not_wanted {until}`, `visit_too_often {from}`. Who comes to the office by himself meets none but the first.
 */
export const mayVisit = (
  plan: VisitLimits | null,
  { how, at, purpose }: VisitTried,
  no: StandingNo | null,
  now: Date,
): Result<true> => {
  if (!isDateRight(at, now)) return refuse('visit_date_invalid')
  if (!isCounted(how)) return accept(true)
  if (isQuiet(at)) return refuse('visit_quiet_hours')
  if (plan && isPaused(plan, at)) return refuse('visit_paused', { until: plan.pausedUntil ?? '' })
  if (purpose === 'ask' && no && at >= no.since && (no.until === null || beijingDay(at) < no.until))
    return refuse('visit_not_wanted', no.until === null ? {} : { until: no.until })
  const on = beijingDay(at)
  return plan && isTooOften(plan.recent, how, on)
    ? refuse('visit_too_often', { from: freeFrom(plan.recent, how, on) })
    : accept(true)
}

/** When a day's visits begin. */
const opens = (on: Day): Date => instantAt(on, VISIT_HOURS.from)

/** Whether a door visit may be made now; else the weightiest reason against it, and the first moment at which nothing stands against one. */
export const doorNow = (plan: VisitLimits | null, now: Date): PlanView['mayVisit'] => {
  const limits = plan ?? { recent: [], pausedUntil: null }
  const why = whyNot(limits, now)
  if (!why) return { ok: true }
  let from = opens(beijingDay(now))
  while (from <= now || whyNot(limits, from)) from = opens(dayAfter(beijingDay(from), 1))
  return { ok: false, code: why, from: from.toISOString() }
}

const whyNot = (limits: VisitLimits, at: Date) => {
  if (isPaused(limits, at)) return 'visit_paused'
  if (isTooOften(limits.recent, 'door', beijingDay(at))) return 'visit_too_often'
  return isQuiet(at) ? 'visit_quiet_hours' : null
}
