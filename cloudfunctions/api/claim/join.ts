import { isOpenAt } from '../../../domain/claim/moves'
import { ownsIt } from '../../../domain/claim/policy'
import { staffMay } from '../../../domain/staff/policy'
import { joinClaims } from '../../../types/claim-actions'
import { action } from '../../platform/action'
import { saveClaim } from '../../platform/claim-commit'
import { drainClaim } from '../../platform/claim-figures'
import { claimAt } from '../../platform/claim-place'
import { found, stop } from '../../platform/refused'
import { fingerprintId } from '../../platform/secrets'

/**
 * Joins claims of one cause, or sets one on its own again: each with an entry of its own, all in one transaction. They are looked at together and decided each by
 * itself. The words stay with who handles them: they speak of several homes.
 */
export const join = action(joinClaims, async ({ input, actor, now, store, requestId, permit, commit }) => {
  const claimIds = [...new Set(input.claimIds)]
  const wheres = await Promise.all(claimIds.map((claimId) => claimAt(store, claimId)))
  for (const { claim, place } of wheres) {
    permit(staffMay(actor, 'decideClaims', place))
    permit(ownsIt(actor, claim, place))
  }
  const isOneEstate = new Set(wheres.map(({ claim }) => claim.estateId)).size === 1
  if (!isOneEstate || (input.join && claimIds.length < 2)) stop('malformed', { field: 'claimIds' })
  const outcome = await commit(async (tx) => {
    const claims = await Promise.all(claimIds.map(async (claimId) => found(await tx.claims.get(claimId))))
    if (claims.some(({ facts }) => !isOpenAt(facts.status.at))) return stop('claim_state')
    const known = claims.find(({ facts }) => facts.causeId !== null)?.facts.causeId
    const causeId = input.join ? (known ?? fingerprintId('cause', actor.personId, requestId)) : null
    for (const claim of claims) {
      if (claim.facts.causeId === causeId) continue
      const said = {
        act: input.join ? ('join' as const) : ('leave' as const),
        party: 'staff' as const,
        onBehalf: null,
        by: actor.personId,
        photos: [],
        words: input.words,
        wordsState: 'held' as const,
      }
      await saveClaim(tx, claim, { ...claim.facts, causeId }, said, now)
    }
    return { causeId }
  })
  for (const claimId of claimIds) await drainClaim(store, claimId)
  return outcome
})
