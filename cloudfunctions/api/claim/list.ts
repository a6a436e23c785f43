import { movesOpen, ownsIt } from '../../../domain/claim/policy'
import { listRowOf } from '../../../domain/claim/row'
import { beijingDay } from '../../../domain/consent/beijing-day'
import { can, isCrewAt, staffMay } from '../../../domain/staff/policy'
import { listClaims } from '../../../types/claim-actions'
import { CLAIM_LIST_PAGE } from '../../../types/limits'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { findListed } from './find-listed'
import { heldIn } from './to-review'

/** Claims of an estate for those who handle them, a page at a time; no own words, and nothing of a household but where it is. */
export const list = action(listClaims, async ({ input, actor, now, store, permit }) => {
  const { estateId, show, from } = input
  const place = await placeOfEstate(store, estateId)
  permit(staffMay(actor, 'viewClaims', place))
  const today = beijingDay(now)
  const [found, calendar] = await Promise.all([
    findListed(store, estateId, show, from),
    store.calendars.peek(estateId, 'crews'),
  ])
  const decides = can(actor, 'decideClaims', place)
  // What is kept for the law's sake alone is for who decides (rule 40).
  const shown = found.slice(0, CLAIM_LIST_PAGE).filter(({ isRestricted }) => decides || !isRestricted)
  const held = decides ? await heldIn(store, shown) : new Map<string, number>()
  return {
    claims: shown.map((claim) => {
      const flatIds = claim.flatId === null ? [] : [claim.flatId]
      const at = { ...place, stairwellId: claim.stairwellId, flatIds }
      const toReview = ownsIt(actor, claim, at).ok ? (held.get(claim._id) ?? 0) : 0
      return listRowOf(claim, {
        moves: movesOpen(actor, claim, at, today).moves,
        isCrew: isCrewAt(actor, at),
        toReview,
      })
    }),
    next: found.length > CLAIM_LIST_PAGE ? from + CLAIM_LIST_PAGE : null,
    today,
    crews: (calendar?.crews ?? []).map(({ crewId, name }) => ({ crewId, name })),
    abilities: {
      file: can(actor, 'fileClaim', place),
      decide: decides,
      rules: can(actor, 'setClaimRules', place),
    },
  }
})
