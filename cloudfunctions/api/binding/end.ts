import { recordBindingEnd } from '../../../domain/consent/record-binding-end'
import { staffMay } from '../../../domain/staff/policy'
import { endBinding } from '../../../types/binding'
import { accept } from '../../../types/result'
import { action } from '../../platform/action'
import { householdsOf, withHolder } from '../../platform/households'
import { placeOfStairwell } from '../../platform/place'
import { found, take } from '../../platform/refused'
import { saveTally, tallyId } from '../../platform/tally-commit'

/** Ends a binding: the person's own, or by staff. Writes the open tally, so that a signature in flight fails and is checked anew. */
export const end = action(endBinding, async ({ input, actor, now, store, permit, commit }) => {
  const requested = found(await store.bindings.get(input.bindingId))
  const { stairwell, place } = await placeOfStairwell(store, requested.stairwellId)
  permit(requested.personId === actor.personId ? accept(true) : staffMay(actor, 'approveBinding', place))
  return commit(async (tx) => {
    const binding = found(await tx.bindings.get(input.bindingId))
    await tx.bindings.put({ ...binding, state: 'ended', powers: [] })
    if (binding.signerId) {
      for (const household of await householdsOf(tx, stairwell, binding.flatId)) {
        await tx.households.put(withHolder(household, binding.signerId, null))
      }
    }
    const { openRoundId } = found(await tx.stairwells.get(stairwell._id))
    const tally = openRoundId ? await tx.tallies.get(tallyId(openRoundId, stairwell._id)) : null
    if (tally)
      await saveTally(
        tx,
        take(recordBindingEnd(tally, { flatId: binding.flatId, signerId: binding.signerId, by: actor.personId }, now)),
        now,
      )
    return { bindingId: binding._id }
  })
})
