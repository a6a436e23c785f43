import type { ComplaintDoc } from '../../types/complaint'
import type { Actor } from '../../types/person'
import { accept, type Result, refuse } from '../../types/result'
import { isIndependent } from '../consent/witness'
import { type HouseholdPlace, homeViewer, isOwnHousehold } from '../household/policy'
import { type Place, staffMay } from '../staff/policy'

/** Anybody who lives there, whatever their role; not who only asks to be bound. */
export const mayComplain = (actor: Actor, place: HouseholdPlace): Result<true> => {
  if (homeViewer(actor, place)) return accept(true)
  return refuse(isOwnHousehold(actor, place) ? 'binding_not_active' : 'not_allowed')
}

/** Answers complaints of the street as a whole, not only of an estate. */
export const isStreetAt = (actor: Actor, { street }: Pick<Place, 'street'>): boolean =>
  (actor.staff?.grants ?? []).some((grant) => grant.role === 'street' && grant.street === street)

type Reached = Pick<ComplaintDoc, 'about' | 'aboutNames' | 'level' | 'flatId'>

/** Whom it is about, by who they are or by the name under which they came along. */
const isAbout = ({ personId, staff }: Actor, { about, aboutNames }: Pick<Reached, 'about' | 'aboutNames'>): boolean =>
  about.includes(personId) || !isIndependent(staff?.name ?? '', aboutNames)

/**
 * Whether a complaint reaches somebody who may answer complaints there: never whom it is about, what is the street's only the street, and nobody's own household's (rule 43). `homes`: theirs, by
 * their primary flats.
 */
export const reachesWhom = (actor: Actor, complaint: Reached, place: Place, homes: ReadonlySet<string>): boolean =>
  staffMay(actor, 'answerComplaints', place).ok &&
  !isAbout(actor, complaint) &&
  (complaint.level === 'community' || isStreetAt(actor, place)) &&
  !homes.has(complaint.flatId)

/**
 * Answers one. Refuses `not_allowed`, `out_of_scope`; `complaint_about_you`; `not_found` where it goes past them to the street, so that nobody learns of it, `not_allowed` for the own household.
 */
export const mayAnswer = (actor: Actor, complaint: Reached, place: Place, homes: ReadonlySet<string>): Result<true> => {
  const may = staffMay(actor, 'answerComplaints', place)
  if (!may.ok) return may
  if (complaint.level === 'street' && !isStreetAt(actor, place)) return refuse('not_found')
  if (isAbout(actor, complaint)) return refuse('complaint_about_you')
  return reachesWhom(actor, complaint, place, homes) ? accept(true) : refuse('not_allowed')
}
