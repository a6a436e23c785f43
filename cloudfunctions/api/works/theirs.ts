import { residentOf } from '../../../domain/binding/policy'
import { primaryOf } from '../../../domain/riser/primary-flats'
import type { Actor } from '../../../types/person'
import type { StairwellDoc } from '../../../types/stairwell'
import type { WorksDoc } from '../../../types/works'
import { found, take } from '../../platform/refused'
import type { Store } from '../../platform/store'

/** The works that touch a resident's flat, or the one it was joined into, in any state. Two reads. */
export const worksOfResident = async (
  store: Store,
  actor: Actor,
  flatId: string,
): Promise<{ works: WorksDoc[]; householdId: string; stairwell: StairwellDoc }> => {
  const { stairwellId } = take(residentOf(actor, flatId))
  const stairwell = found(await store.stairwells.get(stairwellId))
  const householdId = found(primaryOf(stairwell, flatId))
  const works = await store.works.all({ stairwellId, flatIds: householdId })
  return { works, householdId, stairwell }
}
