import { mayConfirm } from '../../../domain/binding/policy'
import { confirmByPhone as contract } from '../../../types/binding'
import { action } from '../../platform/action'
import { householdsOf, ownersIn } from '../../platform/households'
import { phoneIndex } from '../../platform/phone-index'
import { found, stop } from '../../platform/refused'
import { phoneBehind } from '../../platform/wechat'
import { activate } from './activate'

/**
 * Confirms a request with the phone number WeChat vouches for: it must be one of the flat's on the roster. No name is
 * asked and the number is not kept (rule 8). Refuses `phone_unavailable`, `phone_not_on_roster`.
 */
export const confirmByPhone = action(contract, async ({ input, actor, now, store, permit, commit }) => {
  permit(mayConfirm(actor, input.bindingId))
  const phone = await phoneBehind(input.phoneCode)
  return commit(async (tx) => {
    if (!phone) return stop('phone_unavailable')
    const binding = found(await tx.bindings.get(input.bindingId))
    const stairwell = found(await store.stairwells.get(binding.stairwellId))
    const index = phoneIndex(phone)
    const owner = ownersIn(await householdsOf(tx, stairwell, binding.flatId)).find(
      (candidate) => candidate.phoneIndex === index,
    )
    if (!owner) return stop('phone_not_on_roster')
    return activate(tx, binding, { level: 2, signerId: owner.signerId, proof: { kind: 'phone', at: now, by: null } })
  })
})
