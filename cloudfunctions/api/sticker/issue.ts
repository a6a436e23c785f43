import { staffMay } from '../../../domain/staff/policy'
import { issueSticker } from '../../../types/binding'
import { action } from '../../platform/action'
import { placeOfStairwell } from '../../platform/place'
import { tokenFor, tokenId } from '../../platform/secrets'

/** Makes a stairwell's sticker and voids the one before (rule 9). The token is random to anybody else and names no flat. */
export const issue = action(issueSticker, async ({ input, actor, now, store, permit, commit, requestId }) => {
  const { place } = await placeOfStairwell(store, input.stairwellId)
  permit(staffMay(actor, 'issueSticker', place))
  const token = tokenFor('sticker', actor.personId, requestId)
  const old = await store.stickers.find({ stairwellId: input.stairwellId }, { limit: 10 })
  await commit(async (tx) => {
    for (const sticker of old) await tx.stickers.remove(sticker._id)
    await tx.stickers.put({
      _id: tokenId('sticker', token),
      schemaVersion: 1,
      stairwellId: input.stairwellId,
      estateId: place.estateId ?? '',
      createdAt: now,
    })
    return {}
  })
  return { token }
})
