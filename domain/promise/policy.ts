import type { Actor } from '../../types/person'
import type { PromiseDoc, PromiseMoveKind } from '../../types/promise'
import { accept, type Result, refuse } from '../../types/result'
import { type HouseholdPlace, homeViewer, isOwnHousehold, sightOf, staffAt } from '../household/policy'
import { staffMay } from '../staff/policy'
import { isOfParty, mayFrom, type PromiseParty, promiseMoveKinds } from './moves'

type Kept = Pick<PromiseDoc, 'at' | 'keeperId'>

/**
 * All that somebody is to a promise. One's own home comes first and alone: who demanded something neither takes it on nor keeps it nor says that it is kept. A keeper is one while a role of
 * theirs still reaches the place.
 */
export const partiesOf = (
  actor: Actor,
  { keeperId }: Pick<Kept, 'keeperId'>,
  place: HouseholdPlace,
): PromiseParty[] => {
  if (isOwnHousehold(actor, place)) return homeViewer(actor, place) === 'owner' ? ['household'] : []
  const staff = staffAt(actor, place)
  const parties: PromiseParty[] = []
  if (keeperId === actor.personId && staffMay(actor, 'keepHousehold', place).ok) parties.push('keeper')
  if (staff.ok) parties.push(staff.value === 'contact' ? 'contact' : 'community')
  return parties
}

/** Who reads a promise: its household but no tenant (of their own home nobody reads as staff), its staff, its keeper. Refuses as `staffAt`, and `not_allowed` for a tenant. */
export const mayReadPromise = (actor: Actor, promise: Pick<Kept, 'keeperId'>, place: HouseholdPlace): Result<true> => {
  const home = homeViewer(actor, place)
  if (home) return sightOf(home, 'promises') === 'open' ? accept(true) : refuse('not_allowed')
  const staff = staffAt(actor, place)
  if (staff.ok) return accept(true)
  return partiesOf(actor, promise, place).includes('keeper') ? accept(true) : staff
}

/**
 * Whether somebody is of a party that makes this move, wherever the promise stands. Refuses `promise_own` for staff who live there (a move of the household is theirs all the same), `not_allowed`, and as
 * `mayReadPromise` for who may not even read it.
 */
export const mayMovePromise = (
  actor: Actor,
  promise: Kept,
  place: HouseholdPlace,
  kind: PromiseMoveKind,
): Result<true> => {
  const parties = partiesOf(actor, promise, place)
  if (isOfParty(kind, parties)) return accept(true)
  if (isOwnHousehold(actor, place) && staffMay(actor, 'keepHousehold', place).ok) return refuse('promise_own')
  const reads = mayReadPromise(actor, promise, place)
  return reads.ok ? refuse('not_allowed') : reads
}

/** Moves open to whoever asks; the server may still refuse. */
export const movesOpen = (actor: Actor, promise: Kept, place: HouseholdPlace): PromiseMoveKind[] => {
  const parties = partiesOf(actor, promise, place)
  return promiseMoveKinds.filter((kind) => mayFrom(kind, promise.at, parties))
}

/**
 * Who may record that an owner confirmed by telephone: staff of the household, but neither who keeps the promise, nor who said that it is kept (it may be another's by now), nor who lives there
 * (rule 27). Refuses `promise_keeper_confirms`, `promise_own`, and as `staffAt`.
 */
export const mayConfirmByCall = (
  actor: Actor,
  { keeperId, kept }: Pick<PromiseDoc, 'keeperId' | 'kept'>,
  place: HouseholdPlace,
): Result<true> => {
  const staff = staffAt(actor, place)
  const isKeepers = keeperId === actor.personId || kept?.by === actor.personId
  if (!staff.ok && !isKeepers) return staff
  if (isOwnHousehold(actor, place)) return refuse('promise_own')
  return isKeepers ? refuse('promise_keeper_confirms') : accept(true)
}
