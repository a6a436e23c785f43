import type { Actor } from '../../types/person'
import { accept, type Result, refuse } from '../../types/result'
import { residentOf } from '../binding/policy'
import { staffMay } from '../staff/policy'
import type { ClaimPlace } from './policy'
import { ownsIt } from './policy'

type Where = { stairwellId: string; flatId: string | null }

/**
 * Who files a claim for themselves: a resident of the flat, family too, or of the stairwell for a common part. Refuses `not_allowed`, `binding_not_active`.
 */
export const mayFile = (actor: Actor, { stairwellId }: Where, place: ClaimPlace): Result<true> => {
  const home = actor.bindings.filter((one) =>
    place.flatIds.length > 0 ? place.flatIds.includes(one.flatId) : one.stairwellId === stairwellId,
  )
  if (home.length === 0) return refuse('not_allowed')
  return home.some(({ flatId }) => residentOf(actor, flatId).ok) ? accept(true) : refuse('binding_not_active')
}

/** Staff file for a household that cannot; their own home's claims they file as residents. Refuses `not_allowed`, `out_of_scope`, `own_claim`. */
export const mayFileFor = (actor: Actor, where: Where, place: ClaimPlace): Result<true> => {
  const may = staffMay(actor, 'fileClaim', place)
  return may.ok ? ownsIt(actor, where, place) : may
}
