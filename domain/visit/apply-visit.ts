import type { HouseholdPlanDoc } from '../../types/plan'
import { accept, type Result } from '../../types/result'
import type { VisitDoc } from '../../types/visit'
import { beijingDay, dayAfter } from '../consent/beijing-day'
import { checkDue } from '../plan/check-due'
import { isCounted, stillCounted } from './cap'

/** A next step is due from today on, within `PLAN_AHEAD_DAYS_MAX`. Refuses `due_in_past`. */
export const checkNext = (next: VisitDoc['next'], now: Date): Result<true> =>
  next ? checkDue(next.on, beijingDay(now)) : accept(true)

/** Written later than the day after it was. */
export const isLate = (at: Date, now: Date): boolean => beijingDay(now) > dayAfter(beijingDay(at), 1)

const metSomebody = ({ met }: Pick<VisitDoc, 'met'>): boolean => met !== 'nobody' && met !== 'notOpened'

/**
 * A household's plan after one more visit: counted by the cap, and, if none was later, the one it shows with what it left to do. Where nobody was met, what was left to do stays.
 */
export const applyVisit = (plan: HouseholdPlanDoc, visit: VisitDoc, now: Date): HouseholdPlanDoc => {
  const { _id, how, at, words, outcome, next, by } = visit
  const recent = isCounted(how) ? [...plan.recent, { visitId: _id, how, at }] : plan.recent
  const counted = { ...plan, recent: stillCounted(recent, now) }
  if (plan.lastVisit && plan.lastVisit.at > at) return counted
  const left = next ? { ...next, ownerId: by } : metSomebody(visit) ? null : plan.next
  return { ...counted, lastVisit: { at, how, words, outcome }, next: left }
}
