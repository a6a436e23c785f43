import type { Actor } from '../../types/person'
import type { PhotoDoc, PhotoUse } from '../../types/photo'
import { accept, type Result, refuse } from '../../types/result'
import { can, isCrewAt, type Place, type StaffPower } from '../staff/policy'
import { isOfHousehold, seesOfHousehold, takesOfHousehold } from './household-photo'
import type { PhotoPlace, PhotoSide, PhotoSight, PhotoSubject } from './photo-place'

/** Who records for a household, who builds, and who decides, by what the photo is for. */
const powers: Record<
  Exclude<PhotoUse, 'file' | 'promise'>,
  { record: StaffPower; build: StaffPower; decide: StaffPower }
> = {
  claim: { record: 'fileClaim', build: 'handleClaims', decide: 'decideClaims' },
  baseline: { record: 'recordBaseline', build: 'recordBaseline', decide: 'recordBaseline' },
}

/** A crew is a party, also where it shares a power with staff and whatever other role somebody has beside it. */
const staffCan = (actor: Actor, power: StaffPower, place: Place): boolean =>
  !isCrewAt(actor, place) && can(actor, power, place)
const crewCan = (actor: Actor, power: StaffPower, place: Place): boolean =>
  isCrewAt(actor, place) && can(actor, power, place)

type Spot = Pick<PhotoDoc, 'flatId' | 'stairwellId'>

const homesAt = (actor: Actor, { flatId, stairwellId }: Spot, { flatIds }: PhotoPlace): Actor['bindings'] =>
  actor.bindings.filter((one) => (flatId === null ? one.stairwellId === stairwellId : flatIds.includes(one.flatId)))
const livesIn = (actor: Actor, spot: Spot, place: PhotoPlace): boolean =>
  homesAt(actor, spot, place).some(({ state }) => state === 'active')

/**
 * As whom somebody may photograph a flat or a common part: a resident of it first, then staff who record for households, then a crew. Refuses `not_allowed`.
 */
export const takesAs = (
  actor: Actor,
  photo: Pick<PhotoDoc, 'use' | 'flatId' | 'stairwellId'>,
  place: PhotoPlace,
): Result<PhotoSide> => {
  const { use, flatId } = photo
  if (isOfHousehold(use)) return takesOfHousehold(actor, { use, flatId }, place)
  if (livesIn(actor, photo, place)) return accept('household')
  if (staffCan(actor, powers[use].record, place)) return accept('staff')
  return crewCan(actor, powers[use].build, place) ? accept('crew') : refuse('not_allowed')
}

type Seen = Pick<PhotoDoc, 'use' | 'flatId' | 'stairwellId' | 'by' | 'bySide' | 'check'>

/**
 * As whom somebody looks at a photo, if at all. `household`: the flat's active people; of a common part who filed the claim, or took it. `staff`: who
 * decides, and a lead who filed the claim. `crew`: who builds here. `author`: nobody of these any more, but it is their own.
 */
const looksAs = (
  actor: Actor,
  photo: Seen,
  subject: PhotoSubject,
  place: PhotoPlace,
): 'household' | 'staff' | 'crew' | 'author' | null => {
  const isAuthor = photo.by === actor.personId
  const isOwn =
    photo.flatId === null
      ? livesIn(actor, photo, place) && (subject?.by === actor.personId || (isAuthor && photo.bySide === 'household'))
      : livesIn(actor, photo, place)
  if (isOwn) return 'household'
  if (isOfHousehold(photo.use)) return staffCan(actor, 'keepHousehold', place) ? 'staff' : null
  const { decide, record, build } = powers[photo.use]
  const isFiler = subject?.by === actor.personId && !subject.isRestricted && staffCan(actor, record, place)
  if (staffCan(actor, decide, place) || isFiler) return 'staff'
  if (crewCan(actor, build, place)) return 'crew'
  return isAuthor ? 'author' : null
}

/**
 * Whether somebody sees a photo's viewing copy. One's own side's at once, the other side's once it is shown (rule 12), staff who decide all of them. A
 * restricted claim's: its household, and staff with a reason. Refuses `not_found`: who may not see it does not learn that it is there.
 */
export const maySeePhoto = (
  actor: Actor,
  photo: Seen,
  subject: PhotoSubject,
  place: PhotoPlace,
): Result<PhotoSight> => {
  const { use, by } = photo
  if (isOfHousehold(use)) return seesOfHousehold(actor, { use, by }, subject, place)
  const side = looksAs(actor, photo, subject, place)
  if (side === null) return refuse('not_found')
  const isRestricted = subject?.isRestricted ?? false
  if (isRestricted && side !== 'household' && side !== 'staff') return refuse('not_found')
  if (side === 'staff' || side === 'author') return accept({ isLogged: isRestricted })
  const isSeen = photo.bySide === side || photo.by === actor.personId || photo.check === 'shown'
  return isSeen ? accept({ isLogged: false }) : refuse('not_found')
}

/**
 * Whether somebody gets an original, which may tell a place and a device: its own household and who took it, and with a logged reason staff who decide. Refuses
 * `not_found`.
 */
export const mayOpenOriginal = (
  actor: Actor,
  photo: Seen,
  subject: PhotoSubject,
  place: PhotoPlace,
): Result<PhotoSight> => {
  const sight = maySeePhoto(actor, photo, subject, place)
  if (!sight.ok) return sight
  const side = looksAs(actor, photo, subject, place)
  if (side === 'household' && photo.bySide === 'household') return accept({ isLogged: false })
  return side === 'staff' || photo.by === actor.personId ? accept({ isLogged: true }) : refuse('not_found')
}

/** Who decides about claims says whether the other side sees a photo, but not of their own home, asked for or active. Refuses
 * `not_found` for who does not decide, `own_claim`. */
export const mayReviewPhoto = (actor: Actor, photo: Spot, place: PhotoPlace): Result<true> => {
  if (!staffCan(actor, 'decideClaims', place)) return refuse('not_found')
  return homesAt(actor, photo, place).length > 0 ? refuse('own_claim') : accept(true)
}
