import type { Actor } from '../../types/person'
import { accept, type Result, refuse } from '../../types/result'
import type { StationDoc } from '../../types/station'
import { can, type Place, staffMay } from '../staff/policy'

type Which = Pick<StationDoc, '_id' | 'street' | 'estateIds'>

/** Keeps this station; a keeper of another in the same estate does not. */
export const keepsStation = (actor: Actor, stationId: string): boolean =>
  (actor.staff?.grants ?? []).some((grant) => grant.role === 'stationKeeper' && grant.stationId === stationId)

const placesOf = ({ street, estateIds }: Pick<StationDoc, 'street' | 'estateIds'>): Place[] =>
  estateIds.map((estateId) => ({ street, estateId }))

/** Its orders and its week: its keeper, and staff of any estate it serves. Refuses as `staffMay`. */
export const mayRunStation = (actor: Actor, station: Which): Result<'keeper' | 'staff'> => {
  if (keepsStation(actor, station._id)) return accept('keeper')
  const places = placesOf(station)
  if (places.some((place) => can(actor, 'placeStations', place))) return accept('staff')
  // A keeper of another station runs one, and not this.
  const isKeeper = (actor.staff?.grants ?? []).some(({ role }) => role === 'stationKeeper')
  const [first] = places
  const may = first ? staffMay(actor, 'placeStations', first) : refuse('not_allowed')
  return isKeeper || may.ok ? refuse('out_of_scope') : may
}

/** Which estates it serves is said by staff all of whose estates these are. Refuses as `staffMay`. */
export const mayPlaceStation = (actor: Actor, places: readonly Place[]): Result<true> =>
  places.map((place) => staffMay(actor, 'placeStations', place)).find((may) => !may.ok) ?? accept(true)

/**
 * Changes a station: its keeper, but not the estates it serves (`not_allowed`); staff to whom every estate belongs that it serves or shall serve. `after`: places it shall serve.
 */
export const mayEditStation = (actor: Actor, before: Which, after: readonly Place[]): Result<true> => {
  const asStaff = mayPlaceStation(actor, [...placesOf(before), ...after])
  if (asStaff.ok || !keepsStation(actor, before._id)) return asStaff
  const named = new Set(after.map(({ estateId }) => estateId))
  const isSame = named.size === before.estateIds.length && before.estateIds.every((estateId) => named.has(estateId))
  return isSame ? accept(true) : refuse('not_allowed')
}

/** A keeper is invited to a station that there is, for estates it serves. Refuses `not_found`, `out_of_scope`. */
export const isKeptFor = (
  station: Pick<StationDoc, 'estateIds'> | null,
  estateIds: readonly string[],
): Result<true> => {
  if (!station) return refuse('not_found')
  return estateIds.every((estateId) => station.estateIds.includes(estateId)) ? accept(true) : refuse('out_of_scope')
}

/** Who looks for a service in an estate: who lives there, who helps there, and its staff. */
export const maySeeStations = (actor: Actor, place: Place, isVolunteer: boolean): Result<true> => {
  const livesThere = actor.bindings.some(({ estateId, state }) => estateId === place.estateId && state === 'active')
  return livesThere || isVolunteer ? accept(true) : staffMay(actor, 'viewHelp', place)
}
