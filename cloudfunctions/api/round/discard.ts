import { checkDraft } from '../../../domain/consent/check-draft'
import { staffMay } from '../../../domain/staff/policy'
import { discardRound } from '../../../types/round'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { found, take } from '../../platform/refused'

/** Takes a draft off the list; the document and its texts stay for the record. Refuses what `checkDraft` refuses. */
export const discard = action(discardRound, async ({ input, actor, now, store, permit, commit }) => {
  const { roundId, rev } = input
  const { estateId } = found(await store.rounds.get(roundId))
  permit(staffMay(actor, 'manageRound', await placeOfEstate(store, estateId)))
  return commit(async (tx) => {
    const before = found(await tx.rounds.get(roundId))
    take(checkDraft(before, rev))
    await tx.rounds.put({
      ...before,
      state: 'discarded',
      rev: rev + 1,
      history: [...before.history, { what: 'discarded', by: actor.personId, at: now, textHash: before.textHash }],
    })
    return { roundId }
  })
})
