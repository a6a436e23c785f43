import { staffMay } from '../../../domain/staff/policy'
import { recordPower as contract } from '../../../types/binding'
import { action } from '../../platform/action'
import { householdsOf, ownersIn } from '../../platform/households'
import { placeOfStairwell } from '../../platform/place'
import { found, stop } from '../../platform/refused'
import { randomId } from '../../platform/secrets'

/**
 * Stores a power of attorney with principal, matter, term and proof (Civil Code art. 165, rule 30). Refuses `photo_required`
 * without an uploaded proof, `owner_unknown`, `binding_not_active`, `malformed` for a term that ends before it begins.
 */
export const recordPower = action(contract, async ({ input, actor, store, permit, commit }) => {
  const requested = found(await store.bindings.get(input.bindingId))
  const { stairwell, place } = await placeOfStairwell(store, requested.stairwellId)
  permit(staffMay(actor, 'recordPower', place))
  if (input.until < input.from) stop('malformed', { fields: ['until'] })
  const [round, file] = await Promise.all([store.rounds.get(input.roundId), store.files.get(input.proofFileId)])
  if (found(round).estateId !== stairwell.estateId) stop('not_found')
  if (!file || file.estateId !== stairwell.estateId || file.purpose !== 'evidence') stop('photo_required')
  return commit(async (tx) => {
    const binding = found(await tx.bindings.get(input.bindingId))
    if (binding.state !== 'active') return stop('binding_not_active')
    const owners = ownersIn(await householdsOf(tx, stairwell, binding.flatId))
    if (!owners.some((owner) => owner.signerId === input.principalSignerId)) return stop('owner_unknown')
    const powerId = randomId()
    const { bindingId: _bindingId, ...power } = input
    await tx.bindings.put({ ...binding, powers: [...binding.powers, { powerId, ...power }] })
    return { powerId }
  })
})
