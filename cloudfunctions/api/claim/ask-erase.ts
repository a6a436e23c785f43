import { mayErase } from '../../../domain/claim/may-erase'
import { eraseClaim } from '../../../types/claim-actions'
import { action } from '../../platform/action'
import { claimAt } from '../../platform/claim-place'
import { found, stop } from '../../platform/refused'

/**
 * A household asks for deletion (rule 40). What must be kept stays until `keepUntil`, seen by nobody but the household; then the timer erases words, photos and the number
 * (`aggregation/forget-claims`). Refuses `claim_kept` while the claim is open: it is still being used.
 */
export const askErase = action(eraseClaim, async ({ input, actor, store, permit, commit }) => {
  const { claim: seen, place } = await claimAt(store, input.claimId)
  permit(mayErase(actor, seen, place))
  return commit(async (tx) => {
    const claim = found(await tx.claims.get(input.claimId))
    if (claim.isOpen) return stop('claim_kept')
    if (!claim.isRestricted) await tx.claims.put({ ...claim, isRestricted: true })
    return { keepUntil: claim.keepUntil }
  })
})
