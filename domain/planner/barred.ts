import type { HouseholdPlanDoc } from '../../types/plan'
import type { Door } from '../../types/planner'
import type { Day } from '../../types/schema'
import { dayAfter } from '../consent/beijing-day'
import { freeFrom } from '../visit/cap'

/**
 * Whether a door may not be visited today, and the first day on which it may: the household asked for peace up to a day, it has had as many visits as `VISITS_PER_WEEK` lets it have, or it put
 * its answer off (`askAgainOn`, null: it did not). The same limits that `visit.log` holds (rule 43); of several the one that lasts longest.
 */
export const barredBy = (
  { pausedUntil, recent }: Pick<HouseholdPlanDoc, 'pausedUntil' | 'recent'>,
  askAgainOn: Day | null,
  today: Day,
): Door['barred'] => {
  const limits = [
    { why: 'paused' as const, until: pausedUntil === null ? today : dayAfter(pausedUntil, 1) },
    { why: 'tooOften' as const, until: freeFrom(recent, 'door', today) },
    { why: 'deferred' as const, until: askAgainOn ?? today },
  ]
  const standing = limits.filter(({ until }) => until > today)
  return standing.reduce<Door['barred']>(
    (longest, one) => (longest && longest.until >= one.until ? longest : one),
    null,
  )
}
