import { residentOf } from '../../../domain/binding/policy'
import { primaryOf } from '../../../domain/riser/primary-flats'
import { type Place, staffMay } from '../../../domain/staff/policy'
import type { Actor } from '../../../types/person'
import type { Result } from '../../../types/result'
import type { StairwellDoc } from '../../../types/stairwell'
import type { WorksDoc } from '../../../types/works'
import { found } from '../../platform/refused'
import type { Store } from '../../platform/store'

/** The household itself, in whatever role (rule 28: it is about access and schedule only), or staff who manage works. */
export const maySpeakFor = (actor: Actor, flatId: string, place: Place): Result<unknown> => {
  const staff = staffMay(actor, 'manageWorks', place)
  return staff.ok || !actor.bindings.some((binding) => binding.flatId === flatId) ? staff : residentOf(actor, flatId)
}

/** Lives there, as far as is known: what they say, the household says. */
export const isOfHousehold = (actor: Actor, flatId: string): boolean => residentOf(actor, flatId).ok

/** The household a flat belongs to, and its works in any state. One read. Refuses `not_found` for a flat that is not of the stairwell. */
export const householdAt = async (
  store: Store,
  stairwell: StairwellDoc,
  flatId: string,
): Promise<{ householdId: string; works: WorksDoc[] }> => {
  const householdId = found(primaryOf(stairwell, flatId))
  const works = await store.works.all({ stairwellId: stairwell._id, flatIds: householdId })
  return { householdId, works }
}
