import type { Actor } from '../../types/person'
import { accept, type Result } from '../../types/result'
import { type Place, staffMay } from '../staff/policy'

/** Deadlines and prices are open to staff and crews of an estate and to who lives in it. */
export const readsClaimRules = (actor: Actor, place: Place, estateId: string): Result<true> =>
  actor.bindings.some((binding) => binding.state === 'active' && binding.estateId === estateId)
    ? accept(true)
    : staffMay(actor, 'viewWorks', place)
