import { whySameCause } from '../../../domain/claim/same-cause'
import type { Side } from '../../../domain/claim/seen-by'
import type { ClaimDoc } from '../../../types/claim'
import type { ClaimView } from '../../../types/claim-actions'
import type { StairwellDoc } from '../../../types/stairwell'
import type { Store } from '../../platform/store'

/** Claims of one cause, and open ones of a stairwell, that are looked at. */
const LOOKED_AT = 200
const NAMED = [
  'number',
  'building',
  'unit',
  'room',
  'flatId',
  'damage',
  'damagePlace',
  'noticedOn',
  'facts',
  'isRestricted',
]
const FIELDS = Object.fromEntries(NAMED.map((name) => [name, true as const]))
type Named = NonNullable<ClaimView['cause']>['claims'][number]

/**
 * Others of the same cause, and others that may have it. A household learns only that there are others, and a crew what it is in charge of anyway: a suggestion is for
 * who decides. At most two reads.
 */
export const othersOf = async (
  store: Store,
  claim: ClaimDoc,
  stairwell: StairwellDoc,
  { side, mayDecide }: { side: Side; mayDecide: boolean },
): Promise<Pick<ClaimView, 'cause' | 'maybeSame'>> => {
  const { causeId } = claim.facts
  const mayJoin = mayDecide && claim.isOpen
  const [siblings, open] = await Promise.all([
    causeId === null ? [] : store.claims.find({ 'facts.causeId': causeId }, { limit: LOOKED_AT, field: FIELDS }),
    mayJoin
      ? store.claims.find({ stairwellId: claim.stairwellId, isOpen: true }, { limit: LOOKED_AT, field: FIELDS })
      : [],
  ])
  const others = siblings.filter(({ _id, isRestricted }) => _id !== claim._id && (side !== 'crew' || !isRestricted))
  return {
    cause: causeId === null ? null : { causeId, claims: others.map((other) => named(other, side)) },
    maybeSame: open.flatMap((other) => {
      const why = whySameCause(claim, other, stairwell)
      return why === null ? [] : [{ ...named(other, side), why }]
    }),
  }
}

/** Never another flat's place or number to a household. */
const named = ({ _id, number, building, unit, room }: ClaimDoc, side: Side): Named =>
  side === 'household'
    ? { claimId: '', number: '', building: '', unit: '', room: '' }
    : { claimId: _id, number, building, unit, room }
