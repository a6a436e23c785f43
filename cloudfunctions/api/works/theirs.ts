import { residentOf } from '../../../domain/binding/policy'
import type { Actor } from '../../../types/person'
import type { StairwellDoc } from '../../../types/stairwell'
import type { WorksDoc } from '../../../types/works'
import { householdWorks } from '../../platform/household-works'
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
  return { ...(await householdWorks(store, stairwell, flatId)), stairwell }
}
