import { checkDraft } from '../../../domain/consent/check-draft'
import { staffMay } from '../../../domain/staff/policy'
import { editRound } from '../../../types/round'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { found, take } from '../../platform/refused'
import { freezeDraft } from './freeze-draft'

/** Replaces what a draft says. Refuses what `checkDraft` and `freezeDraft` refuse. */
export const edit = action(editRound, async ({ input, actor, now, store, permit, commit }) => {
  const { roundId, rev, ...draft } = input
  const { estateId } = found(await store.rounds.get(roundId))
  permit(staffMay(actor, 'manageRound', await placeOfEstate(store, estateId)))
  return commit(async (tx) => {
    const before = found(await tx.rounds.get(roundId))
    take(checkDraft(before, rev))
    const drafted = await freezeDraft(tx, estateId, draft, now)
    await tx.rounds.put({
      ...before,
      ...drafted,
      rev: rev + 1,
      history: [...before.history, { what: 'edited', by: actor.personId, at: now, textHash: drafted.textHash }],
    })
    return { roundId, rev: rev + 1 }
  })
})
