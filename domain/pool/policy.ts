import type { Actor } from '../../types/person'
import { accept, type Result, refuse } from '../../types/result'

/** Speaks for a household, given its flats (joined ones are one): its owner or tenant. Family may not (`not_allowed`). */
export const speaksFor = (actor: Actor, flatIds: readonly string[]): Result<true> => {
  const theirs = actor.bindings.filter(({ flatId }) => flatIds.includes(flatId))
  if (theirs.some(({ state, role }) => state === 'active' && role !== 'family')) return accept(true)
  const isOnlyPending = theirs.length > 0 && theirs.every(({ state }) => state === 'pending')
  return refuse(isOnlyPending ? 'binding_not_active' : 'not_allowed')
}

/** Reads what concerns a household: whoever lives there. */
export const readsFor = (actor: Actor, flatIds: readonly string[]): Result<true> => {
  const theirs = actor.bindings.filter(({ flatId }) => flatIds.includes(flatId))
  if (theirs.some(({ state }) => state === 'active')) return accept(true)
  return refuse(theirs.length > 0 ? 'binding_not_active' : 'not_allowed')
}
