import { flatsOf, primaryOf } from '../../../domain/riser/primary-flats'
import type { Place } from '../../../domain/staff/policy'
import type { StairwellDoc } from '../../../types/stairwell'
import { placeOfStairwell } from '../../platform/place'
import type { Store } from '../../platform/store'

/** A stairwell's pool, where it is, and of which household somebody speaks. */
export type PoolPlace = {
  stairwell: StairwellDoc
  place: Place
  /** Flats of the household of a flat, its primary first; none for a flat of another stairwell, for which then nobody speaks. */
  householdOf(flatId: string): string[]
}

/** Two small reads. */
export const poolAt = async (store: Store, stairwellId: string): Promise<PoolPlace> => {
  const { stairwell, place } = await placeOfStairwell(store, stairwellId)
  return {
    stairwell,
    place,
    householdOf(flatId) {
      const primaryId = primaryOf(stairwell, flatId)
      return primaryId === null ? [] : flatsOf(stairwell, primaryId).map((flat) => flat.flatId)
    },
  }
}
