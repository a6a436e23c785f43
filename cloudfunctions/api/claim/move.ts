import { applyMove } from '../../../domain/claim/apply-move'
import { checkSaid, photoIdsIn } from '../../../domain/claim/check-said'
import { besideMoves } from '../../../domain/claim/moves'
import { mayRecord, mayTry, partyFor } from '../../../domain/claim/policy'
import { warrantyOf } from '../../../domain/claim/warranty'
import { beijingDay } from '../../../domain/consent/beijing-day'
import type { ClaimDoc, ClaimFiled } from '../../../types/claim'
import { type ClaimMove, moveClaim } from '../../../types/claim-actions'
import { CLAIM_ENTRIES_MAX, CLAIM_PHOTOS_IN_ALL } from '../../../types/limits'
import { action } from '../../platform/action'
import { asBoundNow } from '../../platform/actor'
import { type ClaimSaid, saveClaim } from '../../platform/claim-commit'
import { drainClaim } from '../../platform/claim-figures'
import { checkPairs, photosOf } from '../../platform/claim-photos'
import { claimAt } from '../../platform/claim-place'
import { clockRulesOf, pricesOf } from '../../platform/claim-rules'
import { wordsStateOf } from '../../platform/claim-words'
import { found, stop, take } from '../../platform/refused'
import type { Transaction } from '../../platform/store'

/**
 * Everything that happens to a claim after it was filed: by the one table, with its entry in the history, in one transaction. Of two who decide at the same moment one
 * hears `claim_changed`.
 */
export const move = action(moveClaim, async ({ input, actor, sessionId, now, store, permit, commit }) => {
  const { claimId, move: made, onBehalf } = input
  const { claim: seen, place } = await claimAt(store, claimId)
  const isOnBehalf = onBehalf !== undefined
  permit(mayTry(actor, seen, place, { kind: made.kind, isOnBehalf }))
  take(checkSaid(made, onBehalf))
  const today = beijingDay(now)
  const outcome = await commit(async (tx) => {
    const before = await withWarranty(tx, found(await tx.claims.get(claimId)))
    if (input.stateSeq !== before.stateSeq && !besideMoves.includes(made.kind)) return stop('claim_changed')
    const party = take((isOnBehalf ? mayRecord : partyFor)(await asBoundNow(tx, actor), before, place, made.kind))
    if (besideMoves.includes(made.kind) && isFull(before, made)) return stop('claim_full')
    const { priceVersion, ...rules } = await clockRulesOf(tx, before.estateId)
    const prices = await pricesOf(tx, before.estateId, priceVersion)
    const doer = { personId: actor.personId, name: actor.staff?.name ?? '' }
    const facts = take(applyMove(before, made, { ...rules, today, party, actor: doer, prices }))
    if (made.kind === 'judge') await checkPairs(tx, before, place.flatIds, made.liability.pairs)
    const photos = await photosOf(tx, before, place.flatIds, made, onBehalf)
    const said: ClaimSaid = {
      act: made.kind,
      party,
      onBehalf: onBehalf?.how ?? null,
      by: actor.personId,
      photos,
      words: made.words,
      wordsState: wordsStateOf(made.words, { actor, party, isOnBehalf, place, sessionId }),
      ...filedAgain(before, made),
    }
    const { seq } = await saveClaim(tx, before, facts, said, now)
    return { seq, at: facts.status.at }
  })
  await drainClaim(store, claimId)
  return outcome
})

/** A move that only adds must not make a claim's page unreadable for everybody; those that bring it on are always made. */
const isFull = ({ seq, photoIds }: ClaimDoc, move: ClaimMove): boolean =>
  seq + 1 >= CLAIM_ENTRIES_MAX || new Set([...photoIds, ...photoIdsIn(move)]).size > CLAIM_PHOTOS_IN_ALL

/** Works accepted since it was filed have begun its warranty. */
const withWarranty = async (tx: Transaction, claim: ClaimDoc): Promise<ClaimDoc> => {
  if (claim.warranty.until !== null || claim.worksId === null) return claim
  return { ...claim, warranty: warrantyOf(claim, await tx.works.get(claim.worksId)) }
}

const filedAgain = ({ damagePlace, damage, want }: ClaimDoc, move: ClaimMove): { filed?: ClaimFiled } =>
  move.kind === 'reopen' ? { filed: { damagePlace, damage, want, noticedOn: move.noticedOn } } : {}
