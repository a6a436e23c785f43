import type { ClaimPlace } from '../../domain/claim/policy'
import { flatsOf, primaryOf } from '../../domain/riser/primary-flats'
import type { ClaimDoc } from '../../types/claim'
import type { StairwellDoc } from '../../types/stairwell'
import { type EstateLabel, placeOfStairwell } from './place'
import { found } from './refused'
import type { Store } from './store'

export type ClaimWhere = { claim: ClaimDoc; place: ClaimPlace; stairwell: StairwellDoc; estate: EstateLabel }

/** A claim, and where it is for the policies. Three reads. Refuses `not_found`. */
export const claimAt = async (store: Store, claimId: string): Promise<ClaimWhere> => {
  const claim = found(await store.claims.get(claimId))
  const { place, stairwell, estate } = await placeOfStairwell(store, claim.stairwellId)
  return { claim, place: { ...place, flatIds: flatIdsOf(stairwell, claim.flatId) }, stairwell, estate }
}

/** All flats of the household that claims; none for a common part. A flat that was joined into another since belongs to that household, with all there is of it. */
export const flatIdsOf = (stairwell: Pick<StairwellDoc, 'flats'>, flatId: string | null): string[] => {
  if (flatId === null) return []
  const flats = flatsOf(stairwell, primaryOf(stairwell, flatId) ?? flatId).map((flat) => flat.flatId)
  return flats.length > 0 ? flats : [flatId]
}
