import type { Actor } from '../../types/person'
import type { PhotoUse } from '../../types/photo'
import { accept, type Result, refuse } from '../../types/result'
import { homeViewer, sightOf, staffAt } from '../household/policy'
import { staffMay } from '../staff/policy'
import type { PhotoPlace, PhotoSide, PhotoSight, PhotoSubject } from './photo-place'

/** Photos of a household's file, and of how a promise was kept: staff take them of a flat, and who reads them is said by `householdSight`. */
const parts = { file: 'decorationPhotos', promise: 'promises' } as const
type HouseholdUse = keyof typeof parts

export const isOfHousehold = (use: PhotoUse): use is HouseholdUse => use in parts

const householdOf = (place: PhotoPlace) => ({ ...place, contactId: place.contactId ?? null })

/**
 * Who takes them: of a file whoever keeps the household's, of a promise any staff that works here, since its keeper may be of another portfolio. Refuses as `staffAt`, and `not_allowed` for a
 * common part.
 */
export const takesOfHousehold = (
  actor: Actor,
  { use, flatId }: { use: HouseholdUse; flatId: string | null },
  place: PhotoPlace,
): Result<PhotoSide> => {
  if (flatId === null) return refuse('not_allowed')
  const may = use === 'file' ? staffAt(actor, householdOf(place)) : staffMay(actor, 'keepHousehold', place)
  return may.ok ? accept('staff') : may
}

/**
 * Who sees them, by the table: its own people but no tenant; its staff, of a file only with a reason or while the one they gave for looking into the file holds; a promise's keeper and whoever took
 * the photo. Refuses `not_found`.
 */
export const seesOfHousehold = (
  actor: Actor,
  photo: { use: HouseholdUse; by: string },
  subject: PhotoSubject,
  place: PhotoPlace,
): Result<PhotoSight> => {
  const part = parts[photo.use]
  const home = homeViewer(actor, place)
  if (home && sightOf(home, part) === 'open') return accept({ isLogged: false })
  const staff = staffAt(actor, householdOf(place))
  const sight = staff.ok ? sightOf(staff.value, part) : 'none'
  if (sight === 'open') return accept({ isLogged: false })
  if (sight === 'why') return accept({ isLogged: !place.hasPass })
  const isTheirs = subject?.by === actor.personId || photo.by === actor.personId
  const isKeepers = photo.use === 'promise' && isTheirs && staffMay(actor, 'keepHousehold', place).ok
  return isKeepers ? accept({ isLogged: false }) : refuse('not_found')
}
