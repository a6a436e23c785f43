import { staffMay } from '../../../domain/staff/policy'
import { listBindings } from '../../../types/binding'
import { action } from '../../platform/action'
import { householdsOf, ownersIn } from '../../platform/households'
import { placeOfEstate } from '../../platform/place'
import { unseal } from '../../platform/secrets'
import { command } from '../../platform/store'

const LIMIT = 100

/** Requests that wait for staff, oldest first. */
export const list = action(listBindings, async ({ input, actor, store, permit }) => {
  permit(staffMay(actor, 'approveBinding', await placeOfEstate(store, input.estateId)))
  const pending = await store.bindings.find(
    { estateId: input.estateId, state: 'pending' },
    { limit: LIMIT, orderBy: ['createdAt', 'asc'] },
  )
  const ids = [...new Set(pending.map((binding) => binding.stairwellId))]
  const stairwells = ids.length ? await store.stairwells.find({ _id: command.in(ids) }, { limit: LIMIT }) : []
  return {
    bindings: await Promise.all(
      pending.flatMap((binding) => {
        const stairwell = stairwells.find((candidate) => candidate._id === binding.stairwellId)
        const flat = stairwell?.flats.find((candidate) => candidate.flatId === binding.flatId)
        if (!stairwell || !flat) return []
        return [
          householdsOf(store, stairwell, binding.flatId).then((households) => ({
            bindingId: binding._id,
            flatId: binding.flatId,
            stairwellId: binding.stairwellId,
            building: stairwell.building,
            unit: stairwell.unit,
            room: flat.room,
            role: binding.role,
            callName: binding.callName ? unseal(binding.callName) : null,
            since: binding.createdAt.toISOString(),
            owners: ownersIn(households).map(({ signerId, masked, boundBy }) => ({
              signerId,
              masked,
              bound: boundBy !== null,
            })),
          })),
        ]
      }),
    ),
  }
})
