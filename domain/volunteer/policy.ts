import type { Actor } from '../../types/person'
import { accept, type Result, refuse } from '../../types/result'
import type { VolunteerDoc } from '../../types/volunteer'
import { can, type Place, staffMay } from '../staff/policy'

type Whose = Pick<VolunteerDoc, 'personId'>

/** One's own volunteering; that of somebody else does not exist for the asker: `not_found`. */
export const isOwnVolunteering = (actor: Actor, volunteer: Whose): Result<true> =>
  volunteer.personId === actor.personId ? accept(true) : refuse('not_found')

/** Hours are read by oneself, and by staff who answer for a certificate. */
export const mayReadHours = (actor: Actor, volunteer: Whose, place: Place): Result<true> =>
  volunteer.personId === actor.personId || can(actor, 'keepVolunteers', place) ? accept(true) : refuse('not_found')

/** Staff say who somebody is; nobody says it of themself. Refuses as `staffMay`, and `volunteer_own`. */
export const maySetVolunteer = (actor: Actor, volunteer: Whose, place: Place): Result<true> => {
  const may = staffMay(actor, 'keepVolunteers', place)
  if (!may.ok) return may
  return volunteer.personId === actor.personId ? refuse('volunteer_own') : accept(true)
}
