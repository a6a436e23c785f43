import { textHash } from '../../../domain/evidence/chain'
import { staffMay } from '../../../domain/staff/policy'
import { createRound } from '../../../types/round'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { found, stop } from '../../platform/refused'
import { randomId } from '../../platform/secrets'

/** Drafts a consent round; its text is frozen by its hash at once. Refuses `window_invalid`, `not_found` for foreign stairwells. */
export const create = action(createRound, async ({ input, actor, now, store, permit, commit }) => {
  permit(staffMay(actor, 'manageRound', await placeOfEstate(store, input.estateId)))
  const opensAt = new Date(input.opensAt)
  const closesAt = new Date(input.closesAt)
  if (closesAt <= opensAt || closesAt <= now) stop('window_invalid')
  return commit(async (tx) => {
    const estate = found(await tx.estates.get(input.estateId))
    if (input.stairwellIds.some((id) => !Object.hasOwn(estate.stairwells, id))) stop('not_found')
    const hash = textHash(input.text)
    await tx.texts.put({ _id: hash, schemaVersion: 1, text: input.text, createdAt: now })
    const roundId = randomId()
    await tx.rounds.create({
      _id: roundId,
      schemaVersion: 1,
      estateId: input.estateId,
      roundNo: 0,
      state: 'draft',
      items: [...new Set(input.items)],
      stairwellIds: [...new Set(input.stairwellIds)],
      opensAt,
      closesAt,
      proofLevel: input.proofLevel,
      textHash: hash,
      textVersion: 1,
      texts: [{ hash, version: 1, at: now, why: '首版' }],
      title: input.text.title,
      createdAt: now,
    })
    return { roundId }
  })
})
