import { beijingDay } from '../../../domain/consent/beijing-day'
import { doorRole, WORKLOAD_FIELDS, workloads } from '../../../domain/portfolio/workload'
import { can, staffMay } from '../../../domain/staff/policy'
import { viewOrganisation } from '../../../types/portfolio'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { command, type Store } from '../../platform/store'

const WEEK_MS = 7 * 86_400_000
/** Colleagues of one estate, and their visits of a week, that are looked through. */
const STAFF_MAX = 500
const VISITS_MAX = 1000

/** The tree with everybody's workload: for all who look after households here, so that everybody sees who has how much. */
export const organisation = action(viewOrganisation, async ({ input, actor, now, store, permit }) => {
  const { estateId } = input
  const place = await placeOfEstate(store, estateId)
  permit(staffMay(actor, 'keepHousehold', place))
  const since = new Date(now.getTime() - WEEK_MS)
  const [tree, people, plans, promises, visits, estate] = await Promise.all([
    store.organisations.get(estateId),
    peopleOf(store, estateId),
    store.householdPlans.all({ estateId, contactId: command.neq(null) }, WORKLOAD_FIELDS),
    store.promises.all({ estateId, isOpen: true }, { keeperId: true }),
    store.visits.find({ estateId, at: command.gte(since) }, { limit: VISITS_MAX, field: { by: true } }),
    store.estates.peek(estateId, 'stairwells'),
  ])
  const households = Object.values(estate?.stairwells ?? {}).reduce((sum, one) => sum + one.households, 0)
  const mayEdit = can(actor, 'keepPortfolios', place)
  return {
    units: tree?.units ?? [],
    people: workloads(people, { plans, promises, visits }, beijingDay(now)),
    unassigned: Math.max(0, households - plans.length),
    rev: tree?.rev ?? 0,
    abilities: { edit: mayEdit, assign: mayEdit },
  }
})

/** Staff whose role for households names this estate; a street's officers have many and are found by the households they have. */
const peopleOf = async (store: Store, estateId: string) => {
  const found = await store.staff.find(
    command.or([{ 'grants.estateId': estateId }, { 'grants.estateIds': estateId }]) as never,
    { limit: STAFF_MAX },
  )
  return found.flatMap(({ _id, name, grants }) => {
    const here = grants.filter(
      (grant) =>
        ('estateId' in grant && grant.estateId === estateId) ||
        ('estateIds' in grant && grant.estateIds.includes(estateId)),
    )
    const role = doorRole(here.map((grant) => grant.role))
    const buildsHere = here.some((grant) => grant.role === 'contractor')
    return role && !buildsHere ? [{ _id, name, role }] : []
  })
}
