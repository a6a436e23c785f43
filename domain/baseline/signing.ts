import type { BaselineDoc } from '../../types/baseline'
import type { Actor } from '../../types/person'
import { accept, type Result, refuse } from '../../types/result'
import { can } from '../staff/policy'
import { bindsHousehold, type Home, isOwnHome, maySignAsContractor } from './policy'

export type Side = 'household' | 'contractor'
type Signed = Pick<BaselineDoc, 'household' | 'contractor'>

/** By whom the other side was signed, or recorded as signed. */
const signerOfOther = ({ household, contractor }: Signed, side: Side): string | undefined =>
  (side === 'household' ? contractor : household)?.by

/**
 * How somebody signs one side: on their own phone (`app`), or as who recorded the signature of a household that stood beside them (`present`). Nobody signs both
 * sides, and nobody records or answers for the other side of their own home: `baseline_both_sides`. Refuses `not_allowed`, `photo_required` for a household's
 * signature by staff without a photo of it.
 */
export const howSigns = (
  actor: Actor,
  home: Home,
  signed: Signed,
  { as, hasPresence }: { as: Side; hasPresence: boolean },
): Result<'app' | 'present'> => {
  if (signerOfOther(signed, as) === actor.personId) return refuse('baseline_both_sides')
  if (as === 'contractor') {
    const may = maySignAsContractor(actor, home)
    if (!may.ok) return may
    return isOwnHome(actor, home) ? refuse('baseline_both_sides') : accept('app')
  }
  if (bindsHousehold(actor, home)) return accept('app')
  if (!can(actor, 'recordBaseline', home.place)) return refuse('not_allowed')
  if (isOwnHome(actor, home)) return refuse('baseline_both_sides')
  return hasPresence ? accept('present') : refuse('photo_required')
}
