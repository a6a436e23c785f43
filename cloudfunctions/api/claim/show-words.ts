import { ownsIt } from '../../../domain/claim/policy'
import { staffMay } from '../../../domain/staff/policy'
import { showClaimWords } from '../../../types/claim-actions'
import { action } from '../../platform/action'
import { claimAt } from '../../platform/claim-place'
import { found, take } from '../../platform/refused'

/**
 * A person decides whether the other side reads an entry's words (rule 12); it may be taken back, and a check still on its way then decides nothing. The entry as hashed stays
 * untouched.
 */
export const showWords = action(showClaimWords, async ({ input, actor, store, permit, commit }) => {
  const { claim, place } = await claimAt(store, input.claimId)
  permit(staffMay(actor, 'decideClaims', place))
  take(ownsIt(actor, claim, place))
  return commit(async (tx) => {
    const doc = found(await tx.histories.get(`${claim._id}~${input.seq}`))
    const wordsState = doc.clear === null ? doc.wordsState : input.show ? 'shown' : 'held'
    await tx.histories.put({ ...doc, wordsState, isLookedAt: true })
    return { seq: doc.seq }
  })
})
