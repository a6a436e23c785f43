import type { Power } from '../../types/binding'
import type { ActorBinding } from '../../types/person'
import { accept, type Result, refuse } from '../../types/result'
import type { Item } from '../../types/riser'
import { powerFor } from '../binding/power'

/** Who signs, and under what. */
export type Signer = { signerId: string; via: 'app' | 'agent'; power: Power | null }

/**
 * Whose consent this binding can give: an owner their own; a family member an owner's under a stored power (rule 30); a tenant
 * nobody's (Civil Code art. 712–713, rule 28). Refuses `only_owner_signs`, `power_missing`, `power_expired`, `binding_not_active`.
 */
export const signerFor = (
  binding: ActorBinding,
  powers: Power[],
  roundId: string,
  items: Item[],
  now: Date,
): Result<Signer> => {
  if (binding.state !== 'active') return refuse('binding_not_active')
  if (binding.role === 'tenant') return refuse('only_owner_signs')
  if (binding.role === 'owner') {
    return binding.signerId
      ? accept({ signerId: binding.signerId, via: 'app', power: null })
      : refuse('proof_level_too_low')
  }
  const power = powerFor(powers, roundId, items, now)
  return power.ok ? accept({ signerId: power.value.principalSignerId, via: 'agent', power: power.value }) : power
}
