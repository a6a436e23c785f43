import { staffMay } from '../../../domain/staff/policy'
import { approveBinding } from '../../../types/binding'
import { action } from '../../platform/action'
import { placeOfStairwell } from '../../platform/place'
import { found, stop } from '../../platform/refused'
import { activate } from './activate'

/** Staff vouch for a person: level 3 only having seen title papers. Refuses `malformed`, `owner_unknown`, `owner_already_bound`. */
export const approve = action(approveBinding, async ({ input, actor, now, store, permit, commit }) => {
  const requested = found(await store.bindings.get(input.bindingId))
  const { place } = await placeOfStairwell(store, requested.stairwellId)
  permit(staffMay(actor, 'approveBinding', place))
  if (input.level === 3 && !input.sawTitlePapers) stop('malformed', { fields: ['sawTitlePapers'] })
  return commit(async (tx) => {
    const binding = found(await tx.bindings.get(input.bindingId))
    if (binding.state === 'ended') return stop('not_found')
    const { bindingId } = await activate(tx, binding, {
      level: input.level,
      signerId: input.signerId ?? binding.signerId,
      proof: { kind: 'staff', at: now, by: actor.personId },
    })
    return { bindingId }
  })
})
