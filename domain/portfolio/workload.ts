import type { StaffDoc, StaffRole } from '../../types/person'
import type { HouseholdPlanDoc } from '../../types/plan'
import type { Workload } from '../../types/portfolio'
import type { PromiseDoc } from '../../types/promise'
import type { Day } from '../../types/schema'
import type { VisitDoc } from '../../types/visit'

/** Of a plan what a workload is counted from. */
export const WORKLOAD_FIELDS = { contactId: true, contactName: true, openItems: true, dueOn: true } as const
export type CountedPlan = Pick<HouseholdPlanDoc, 'contactId' | 'contactName' | 'openItems' | 'dueOn'>

type Counted = {
  plans: readonly CountedPlan[]
  promises: readonly Pick<PromiseDoc, 'keeperId'>[]
  /** Of the last seven days. */
  visits: readonly Pick<VisitDoc, 'by'>[]
}

/** Roles that look after households, the nearest to the door first: what somebody with several is shown as. */
const atDoors: readonly StaffRole[] = ['stairwellLead', 'partyContact', 'community', 'street']

/** A role of somebody here by which they look after households; null: none. */
export const doorRole = (roles: readonly StaffRole[]): StaffRole | null =>
  atDoors.find((role) => roles.includes(role)) ?? null

/** How many of each there are by person. */
const tally = (ids: readonly (string | null)[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const id of ids) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/**
 * Everybody who has households here, or could have, with what is on their hands, the fullest hands first. Who still has households and no role any more has left: what they have must be handed
 * over. `overdue`: households of which something is late.
 */
export const workloads = (
  people: readonly (Pick<StaffDoc, '_id' | 'name'> & { role: StaffRole })[],
  { plans, promises, visits }: Counted,
  today: Day,
): Workload[] => {
  const kept = tally(promises.map(({ keeperId }) => keeperId))
  const made = tally(visits.map(({ by }) => by))
  const known = new Set(people.map(({ _id }) => _id))
  const gone = new Map(
    plans.flatMap(({ contactId, contactName }) =>
      contactId !== null && !known.has(contactId) ? [[contactId, contactName] as const] : [],
    ),
  )
  const all = [
    ...people.map((one) => ({ ...one, hasLeft: false })),
    ...[...gone].map(([_id, name]) => ({ _id, name, role: 'partyContact' as StaffRole, hasLeft: true })),
  ]
  return all
    .map(({ _id, name, role, hasLeft }) => {
      const own = plans.filter(({ contactId }) => contactId === _id)
      return {
        ...{ personId: _id, name, role, hasLeft },
        households: own.length,
        openItems: own.reduce((sum, { openItems }) => sum + openItems, 0),
        overdue: own.filter(({ dueOn }) => dueOn !== null && dueOn < today).length,
        promises: kept.get(_id) ?? 0,
        visits: made.get(_id) ?? 0,
      }
    })
    .sort(
      (one, other) =>
        Number(other.hasLeft) - Number(one.hasLeft) ||
        other.households - one.households ||
        one.name.localeCompare(other.name, 'zh-CN'),
    )
}
