import type { HouseholdPlace } from '../../domain/household/policy'
import { primaryOf } from '../../domain/riser/primary-flats'
import type { HouseholdPlanDoc } from '../../types/plan'
import type { Flat, StairwellDoc } from '../../types/stairwell'
import { flatIdsOf } from './claim-place'
import { type EstateLabel, placeOfStairwell } from './place'
import { found } from './refused'
import type { Store } from './store'

export type HouseholdWhere = {
  /** The primary flat: the household's id. */
  flatId: string
  flat: Flat
  place: HouseholdPlace
  stairwell: StairwellDoc
  estate: EstateLabel
  /** As it stood outside of any transaction; null: nothing was ever done for it. */
  plan: HouseholdPlanDoc | null
}

/** A household by whichever of its flats, with what its policies ask about. Three reads. Refuses `not_found`. */
export const planAt = async (
  store: Store,
  { stairwellId, flatId }: { stairwellId: string; flatId: string },
): Promise<HouseholdWhere> => {
  const { stairwell, estate, place } = await placeOfStairwell(store, stairwellId)
  const primaryId = found(primaryOf(stairwell, flatId))
  const flat = found(stairwell.flats.find((one) => one.flatId === primaryId))
  const plan = await store.householdPlans.get(primaryId)
  return {
    flatId: primaryId,
    flat,
    place: { ...place, flatIds: flatIdsOf(stairwell, primaryId), contactId: plan?.contactId ?? null },
    stairwell,
    estate,
    plan,
  }
}
