import { type FileField, fileFields, type HouseholdViewer } from '../../types/household-words'
import type { Actor } from '../../types/person'
import { accept, type Result, refuse } from '../../types/result'
import { type HouseholdPlace, isOwnHousehold, sightOf, staffAt, viewerAt } from './policy'

/** Fields of a file that a viewer reads at all. */
export const fieldsFor = (viewer: HouseholdViewer): FileField[] =>
  fileFields.filter((field) => sightOf(viewer, field) !== 'none')

/** As whom somebody reads a household's file. Refuses as `viewerAt`, and `not_allowed` for a tenant, who is granted no field of it. */
export const readsFileAs = (actor: Actor, place: HouseholdPlace): Result<HouseholdViewer> => {
  const viewer = viewerAt(actor, place)
  return viewer.ok && fieldsFor(viewer.value).length === 0 ? refuse('not_allowed') : viewer
}

/** As whom somebody opens with a reason what is shut: staff, to whom something is. Refuses as `readsFileAs`, `not_allowed` for who reads everything as it is. */
export const opensFileAs = (actor: Actor, place: HouseholdPlace): Result<HouseholdViewer> => {
  const viewer = readsFileAs(actor, place)
  const isNothingShut = viewer.ok && fieldsFor(viewer.value).every((field) => sightOf(viewer.value, field) === 'open')
  return isNothingShut ? refuse('not_allowed') : viewer
}

/** Who writes a file: its staff, and nobody their own home's: a household says what is wrong by a complaint. Refuses as `staffAt`. */
export const mayKeepFile = (actor: Actor, place: HouseholdPlace): Result<true> => {
  if (isOwnHousehold(actor, place)) return refuse('not_allowed')
  const staff = staffAt(actor, place)
  return staff.ok ? accept(true) : staff
}

/** Who reads the record of who looked: the household itself, street and community staff (rule 40). Refuses as `readsFileAs`, `not_allowed` for others. */
export const readsViewsAs = (actor: Actor, place: HouseholdPlace): Result<HouseholdViewer> => {
  const viewer = readsFileAs(actor, place)
  return viewer.ok && viewer.value === 'contact' ? refuse('not_allowed') : viewer
}
