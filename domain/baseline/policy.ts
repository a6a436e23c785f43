import type { Actor, ActorBinding } from '../../types/person'
import { accept, type Result, refuse } from '../../types/result'
import { can, isCrewAt, type Place, staffMay } from '../staff/policy'

/** A baseline's household: its primary flat and those joined to it. */
export type Home = { flatIds: readonly string[]; place: Place }

const theirs = (actor: Actor, { flatIds }: Home): ActorBinding[] =>
  actor.bindings.filter(({ flatId }) => flatIds.includes(flatId))

/** Lives there, in whatever role; a request not yet approved counts as well where somebody must have nothing to do with the flat. */
export const isOwnHome = (actor: Actor, home: Home): boolean => theirs(actor, home).length > 0

const livesThere = (actor: Actor, home: Home): boolean => theirs(actor, home).some(({ state }) => state === 'active')

/** Speaks for the household: its owner or tenant. Family reads and fills in, and signs nothing. */
export const bindsHousehold = (actor: Actor, home: Home): boolean =>
  theirs(actor, home).some(({ state, role }) => state === 'active' && role !== 'family')

/** Whoever records baselines here, or the refusal of somebody who has nothing to do with the flat. */
const recorder = (actor: Actor, home: Home): Result<true> => {
  const staff = staffMay(actor, 'recordBaseline', home.place)
  return staff.ok || !isOwnHome(actor, home) ? staff : refuse('binding_not_active')
}

/** Read and fill in: the household in any role, staff and crews who record. Refuses as their policies do. */
export const mayRecord = (actor: Actor, home: Home): Result<true> =>
  livesThere(actor, home) ? accept(true) : recorder(actor, home)

/** Sign or give up on one's own phone, and take it back: owner or tenant; staff and crews who record. Family may not (`not_allowed`). */
export const mayDecide = (actor: Actor, home: Home): Result<true> => {
  if (bindsHousehold(actor, home)) return accept(true)
  return livesThere(actor, home) && !can(actor, 'recordBaseline', home.place)
    ? refuse('not_allowed')
    : recorder(actor, home)
}

/** The same to do without it, but no crew in a household's name: nothing would be there to compare its damage with (`not_allowed`). */
export const mayWaive = (actor: Actor, home: Home): Result<true> =>
  isCrewAt(actor, home.place) && !bindsHousehold(actor, home) ? refuse('not_allowed') : mayDecide(actor, home)

/** For the contractor signs a crew, or staff who manage the works. */
export const maySignAsContractor = (actor: Actor, home: Home): Result<true> =>
  staffMay(actor, 'reportWorks', home.place)
