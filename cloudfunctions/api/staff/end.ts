import { estatesOf } from '../../../domain/staff/estates-of'
import { mayInvite, staffMay } from '../../../domain/staff/policy'
import { isSameGrant } from '../../../domain/staff/same-grant'
import { PORTFOLIO_MAX } from '../../../types/limits'
import type { StaffDoc, StaffGrant } from '../../../types/person'
import { endStaff } from '../../../types/staff'
import { action } from '../../platform/action'
import { estateLabel } from '../../platform/place'
import { found, stop } from '../../platform/refused'
import type { Store } from '../../platform/store'
import { Conflict } from '../../platform/store-errors'

/**
 * Ends a role: who may invite to it may end it, nobody their own. Sessions stay, and from the next call on they are of somebody without the role. Not while households in the portfolio would be
 * left with nobody: they are counted first, and what came to the portfolio since is noticed in the transaction.
 */
export const end = action(endStaff, async ({ input, actor, now, store, permit, commit }) => {
  const { personId, grant, why } = input
  const labels = actor.staff ? await Promise.all(estatesOf(grant).map((estateId) => estateLabel(store, estateId))) : []
  permit(mayInvite(actor, grant, (estateId) => labels.find(({ _id }) => _id === estateId)?.street))
  if (personId === actor.personId) return stop('not_allowed')
  const seen = found(await store.staff.get(personId))
  const left = await leftAlone(store, seen, grant)
  return commit(async (tx) => {
    const staff = found(await tx.staff.get(personId))
    const grants = staff.grants.filter((one) => !isSameGrant(one, grant))
    if (grants.length === staff.grants.length) return stop('not_found')
    if (left > 0) return stop('staff_has_households', { count: left })
    if (staff.portfolioRev !== seen.portfolioRev) throw new Conflict()
    const ended = [...(staff.ended ?? []), { grant, why, by: actor.personId, at: now }]
    await tx.staff.put({ ...staff, grants, ended })
    return { ended: staff.grants.length - grants.length }
  })
})

/** How many households of their portfolio this role reaches and none of the others does. */
const leftAlone = async (store: Store, staff: StaffDoc, grant: StaffGrant): Promise<number> => {
  const plans = await store.householdPlans.find(
    { contactId: staff._id },
    { limit: PORTFOLIO_MAX, field: { estateId: true, stairwellId: true } },
  )
  const estateIds = [...new Set(plans.map(({ estateId }) => estateId))]
  const streets = new Map(
    await Promise.all(estateIds.map(async (id) => [id, (await estateLabel(store, id)).street] as const)),
  )
  const reaches = (grants: StaffGrant[], { estateId, stairwellId }: (typeof plans)[number]): boolean =>
    staffMay({ personId: staff._id, elderMode: false, staff: { ...staff, grants }, bindings: [] }, 'keepHousehold', {
      street: streets.get(estateId) ?? '',
      estateId,
      stairwellId,
    }).ok
  const others = staff.grants.filter((one) => !isSameGrant(one, grant))
  return plans.filter((plan) => reaches([grant], plan) && !reaches(others, plan)).length
}
