import type { HouseholdPlanDoc, PlanItem } from '../../types/plan'
import type { AttemptHow } from '../../types/plan-words'
import { accept, type Result } from '../../types/result'
import type { VisitHow } from '../../types/visit-words'
import { stillCounted } from '../visit/cap'
import { mayVisit } from '../visit/may-visit'

/** What an attempt to reach an owner is as a visit; a message or an agent rings at nobody's door. */
const asVisit: Record<AttemptHow, VisitHow | null> = { call: 'call', visit: 'door', message: null, agent: null }

/**
 * The plan with an attempt counted among its visits, since a call presses whatever it is entered as (rule 43). A pause is not asked about: a tenant who wants peace does not speak for the
 * owner who is rung. Refuses as `mayVisit`.
 */
export const countedAttempt = (
  plan: HouseholdPlanDoc,
  { itemId, rev }: Pick<PlanItem, 'itemId' | 'rev'>,
  { how, at }: { how: AttemptHow; at: string },
  now: Date,
): Result<HouseholdPlanDoc> => {
  const visited = asVisit[how]
  if (visited === null) return accept(plan)
  const tried = { how: visited, at: new Date(at), purpose: 'issue' } as const
  const may = mayVisit({ recent: plan.recent, pausedUntil: null }, tried, null, now)
  if (!may.ok) return may
  const counted = { visitId: `${itemId}~${rev}`, how: visited, at: tried.at }
  return accept({ ...plan, recent: stillCounted([...plan.recent, counted], now) })
}
