import type { Actor } from '../../types/person'
import { accept, type Result, refuse } from '../../types/result'
import type { ClaimCore } from './moves'
import { type ClaimPlace, partiesIn } from './policy'

/** Who may ask for a claim's deletion: of its household an owner or tenant, of a common part's who filed it. Family reads and fills in. Refuses `not_allowed`. */
export const mayErase = (actor: Actor, claim: ClaimCore, place: ClaimPlace): Result<true> => {
  if (!partiesIn(actor, claim, place).includes('household')) return refuse('not_allowed')
  if (claim.flatId === null) return accept(true)
  const decides = actor.bindings.some(
    ({ flatId, state, role }) => state === 'active' && role !== 'family' && place.flatIds.includes(flatId),
  )
  return decides ? accept(true) : refuse('not_allowed')
}
