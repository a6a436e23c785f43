import { staffMay } from '../../../domain/staff/policy'
import { createRound } from '../../../types/round'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { randomId } from '../../platform/secrets'
import { freezeDraft } from './freeze-draft'

/** Drafts a consent round. Refuses what `freezeDraft` refuses. */
export const create = action(createRound, async ({ input, actor, now, store, permit, commit }) => {
  const { estateId, ...draft } = input
  permit(staffMay(actor, 'manageRound', await placeOfEstate(store, estateId)))
  return commit(async (tx) => {
    const drafted = await freezeDraft(tx, estateId, draft, now)
    const roundId = randomId()
    await tx.rounds.create({
      _id: roundId,
      schemaVersion: 1,
      estateId,
      roundNo: 0,
      state: 'draft',
      ...drafted,
      textVersion: 1,
      createdAt: now,
      rev: 1,
      history: [{ what: 'created', by: actor.personId, at: now, textHash: drafted.textHash }],
    })
    return { roundId }
  })
})
