import { primaryOf } from '../../domain/riser/primary-flats'
import type { StairwellDoc } from '../../types/stairwell'
import type { WorksDoc } from '../../types/works'
import { found } from './refused'
import type { Store } from './store'

/**
 * The household a flat belongs to, itself or the one it was joined into, and its works in any state. One read. Refuses `not_found` for a flat
 * that is not of the stairwell.
 */
export const householdWorks = async (
  store: Store,
  stairwell: Pick<StairwellDoc, '_id' | 'flats'>,
  flatId: string,
): Promise<{ householdId: string; works: WorksDoc[] }> => {
  const householdId = found(primaryOf(stairwell, flatId))
  const works = await store.works.all({ stairwellId: stairwell._id, flatIds: householdId })
  return { householdId, works }
}
