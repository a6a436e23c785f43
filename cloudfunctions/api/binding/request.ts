import { anyone } from '../../../domain/binding/policy'
import { requestBinding } from '../../../types/binding'
import { action } from '../../platform/action'
import { found, stop } from '../../platform/refused'
import { seal, tokenId } from '../../platform/secrets'

/**
 * Asks to be bound to a flat of the scanned stairwell. A photograph of a sticker is no proof, so this is pending at level 1
 * whatever else is known (rule 10). Refuses `sticker_unknown`, `binding_exists`.
 */
export const request = action(requestBinding, async ({ input, actor, now, store, permit, commit }) => {
  permit(anyone)
  const sticker = (await store.stickers.get(tokenId('sticker', input.token))) ?? stop('sticker_unknown')
  const stairwell = found(await store.stairwells.get(sticker.stairwellId))
  const chosen = found(stairwell.flats.find((flat) => flat.flatId === input.flatId))
  const flatId = chosen.joinedTo ?? chosen.flatId
  return commit(async (tx) => {
    const bindingId = `${actor.personId}~${flatId}`
    const before = await tx.bindings.get(bindingId)
    if (before && before.state !== 'ended') return stop('binding_exists')
    await tx.bindings.put({
      _id: bindingId,
      schemaVersion: 1,
      personId: actor.personId,
      flatId,
      stairwellId: stairwell._id,
      estateId: stairwell.estateId,
      role: input.role,
      state: 'pending',
      level: 1,
      signerId: null,
      callName: input.callName ? seal(input.callName) : null,
      proofs: [{ kind: 'sticker', at: now, by: null }],
      powers: [],
      createdAt: now,
    })
    return { bindingId }
  })
})
