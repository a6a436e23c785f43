import type { BindingDoc } from '../../../types/binding'
import type { ProofLevel } from '../../../types/person'
import { householdsOf, ownersIn, withHolder } from '../../platform/households'
import { found, stop } from '../../platform/refused'
import type { Transaction } from '../../platform/store'

/**
 * Turns a pending binding active at a level, or raises an active one. An owner stands for one roster owner, whom nobody
 * else may hold meanwhile. Refuses `owner_unknown`, `owner_already_bound`.
 */
export const activate = async (
  tx: Transaction,
  binding: BindingDoc,
  to: { level: ProofLevel; signerId: string | null; proof: BindingDoc['proofs'][number] },
): Promise<{ bindingId: string; level: ProofLevel }> => {
  let signerId: string | null = null
  if (binding.role === 'owner') {
    const stairwell = found(await tx.stairwells.get(binding.stairwellId))
    const households = await householdsOf(tx, stairwell, binding.flatId)
    const owner = ownersIn(households).find((candidate) => candidate.signerId === to.signerId) ?? stop('owner_unknown')
    if (owner.boundBy && owner.boundBy !== binding.personId) stop('owner_already_bound')
    signerId = owner.signerId
    for (const household of households) {
      if (household.owners.some((candidate) => candidate.signerId === owner.signerId)) {
        await tx.households.put(withHolder(household, owner.signerId, binding.personId))
      }
    }
  }
  const level = Math.max(binding.level, to.level) as ProofLevel
  await tx.bindings.put({ ...binding, state: 'active', level, signerId, proofs: [...binding.proofs, to.proof] })
  return { bindingId: binding._id, level }
}
