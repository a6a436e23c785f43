import type { Occupancy } from '../../types/household'
import type { NoticeDoc } from '../../types/notice'
import type { Audience } from '../../types/notice-words'
import type { ActorBinding, BindingRole } from '../../types/person'

/** Whether a person of a household is to be reminded. Occupants are tenants, family, and owners who live there themselves. */
export const isAddressed = (audience: Audience, role: BindingRole, occupancy: Occupancy): boolean => {
  if (audience === 'everyone') return true
  if (audience === 'owners') return role === 'owner'
  return role !== 'owner' || occupancy === 'owner'
}

/**
 * Whether a person of a household finds the notice in the inbox. Wider than who is reminded: family read for the owner, and an owner
 * who lives elsewhere may read what those who live there are told. Only tenants do not see what is for owners.
 */
export const mayFind = (audience: Audience, role: BindingRole): boolean => audience !== 'owners' || role !== 'tenant'

/**
 * Whether a person may read a notice that concerns their flat. One to households that gave a reason tells which reason this one gave (rule 43), so
 * nobody reads it before somebody has confirmed that they live there (rule 8).
 */
export const mayRead = (
  { audience, target }: Pick<NoticeDoc, 'audience' | 'target'>,
  { role, state }: Pick<ActorBinding, 'role' | 'state'>,
): boolean => mayFind(audience, role) && (state === 'active' || target.scope !== 'reasons')
