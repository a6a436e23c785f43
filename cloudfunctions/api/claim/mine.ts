import { residentOf } from '../../../domain/binding/policy'
import { keyOf } from '../../../domain/claim/figures'
import { myRowOf, ROW_FIELDS } from '../../../domain/claim/row'
import { summaryOf } from '../../../domain/claim/summary'
import type { ClaimDoc } from '../../../types/claim'
import { listMyClaims } from '../../../types/claim-actions'
import { action } from '../../platform/action'
import { flatIdsOf } from '../../platform/claim-place'
import { found, take } from '../../platform/refused'
import { command, type Store } from '../../platform/store'

/** Claims of one flat, and of one person for common parts, in one answer: far more than there will be. */
const CLAIMS_MAX = 100

/** A household's claims, newest first, and what its building may be told of all (rule 43). */
export const mine = action(listMyClaims, async ({ input, actor, store, permit }) => {
  const resident = residentOf(actor, input.flatId)
  permit(resident)
  const { stairwellId, estateId } = take(resident)
  const stairwell = found(await store.stairwells.peek(stairwellId, 'building', 'flats'))
  // Claims of before a flat was joined into another stay under the flat they were of.
  const flatIds = flatIdsOf(stairwell, input.flatId)
  const [ofFlat, ofCommon, house] = await Promise.all([
    store.claims.find({ flatId: command.in(flatIds) }, { limit: CLAIMS_MAX, field: ROW_FIELDS }),
    store.claims.find(
      { by: actor.personId, bySide: 'household', flatId: null, stairwellId },
      { limit: CLAIMS_MAX, field: ROW_FIELDS },
    ),
    houseIn(store, estateId, stairwell.building),
  ])
  return {
    claims: [...ofFlat, ...ofCommon]
      .sort((one: ClaimDoc, other: ClaimDoc) => other.receivedAt.getTime() - one.receivedAt.getTime())
      .map(myRowOf),
    building: summaryOf(stairwell.building, house),
  }
})

/** One building's part of its estate's figures. */
const houseIn = async (store: Store, estateId: string, building: string) => {
  const key = keyOf(building)
  const [figures] = await store.claimFigures.find(
    { _id: estateId },
    { limit: 1, field: { [`buildings.${key}`]: true } },
  )
  return figures?.buildings?.[key]
}
