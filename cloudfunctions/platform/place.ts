import type { Place } from '../../domain/staff/policy'
import type { EstateDoc } from '../../types/estate'
import type { StairwellDoc } from '../../types/stairwell'
import { found } from './refused'
import type { Store } from './store'

export type EstateLabel = Pick<EstateDoc, '_id' | 'name' | 'street' | 'phone'>

/** An estate's name, street and telephone without its stairwells: a small read. */
export const estateLabel = async (store: Store, estateId: string): Promise<EstateLabel> =>
  found(await store.estates.peek(estateId, '_id', 'name', 'street', 'phone'))

/** Where an estate is, for the policies. */
export const placeOfEstate = async (store: Store, estateId: string): Promise<Place & EstateLabel> => {
  const estate = await estateLabel(store, estateId)
  return { ...estate, estateId }
}

/** A stairwell, and where it is. */
export const placeOfStairwell = async (
  store: Store,
  stairwellId: string,
): Promise<{ stairwell: StairwellDoc; place: Place; estate: EstateLabel }> => {
  const stairwell = found(await store.stairwells.get(stairwellId))
  const estate = await estateLabel(store, stairwell.estateId)
  return { stairwell, estate, place: { street: estate.street, estateId: estate._id, stairwellId } }
}
