import { partiesIn } from '../../../domain/claim/policy'
import { seeClaim } from '../../../types/claim-actions'
import { accept, refuse } from '../../../types/result'
import { action } from '../../platform/action'
import { claimAt } from '../../platform/claim-place'
import { found } from '../../platform/refused'

/** Notes how far a household has looked: nothing is new to it any more, and no message tells it what it saw. Staff leave no such trace. */
export const see = action(seeClaim, async ({ input, actor, store, permit, commit }) => {
  const { claim: seen, place } = await claimAt(store, input.claimId)
  permit(partiesIn(actor, seen, place).includes('household') ? accept(true) : refuse('not_allowed'))
  return commit(async (tx) => {
    const claim = found(await tx.claims.get(input.claimId))
    const seenSeq = Math.max(claim.seenSeq, Math.min(input.seq, claim.seq))
    if (seenSeq !== claim.seenSeq) await tx.claims.put({ ...claim, seenSeq })
    return { seenSeq }
  })
})
