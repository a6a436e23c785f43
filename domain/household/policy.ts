import type { HouseholdPart, HouseholdViewer, Sight } from '../../types/household-words'
import { householdSight } from '../../types/household-words'
import type { Actor } from '../../types/person'
import { accept, type Result, refuse } from '../../types/result'
import { isCrewAt, type Place, type StaffPower, staffMay } from '../staff/policy'

/** Where a household is, the flats joined into it, and whose portfolio it is in (null: nobody's). */
export type HouseholdPlace = Place & { flatIds: readonly string[]; contactId: string | null }

/** What staff's work at one household takes: of leads and contacts only in their own portfolio. */
type HouseholdPower = Extract<
  StaffPower,
  'keepHousehold' | 'makePromise' | 'runTalk' | 'checkPapers' | 'answerComplaints' | 'keepPortfolios'
>

/**
 * As which of its staff somebody works at a household. Street and community staff reach every one of their scope; a stairwell lead or party contact those of the portfolio. Refuses
 * `not_allowed`, `out_of_scope`, and `outside_portfolio` for somebody else's.
 */
export const staffAt = (
  actor: Actor,
  place: HouseholdPlace,
  power: HouseholdPower = 'keepHousehold',
): Result<Extract<HouseholdViewer, 'contact' | 'community' | 'street'>> => {
  const may = staffMay(actor, power, place)
  if (!may.ok) return may
  const grants = actor.staff?.grants ?? []
  const { street, estateId } = place
  if (grants.some((grant) => grant.role === 'street' && grant.street === street)) return accept('street')
  if (grants.some((grant) => grant.role === 'community' && grant.estateIds.includes(estateId ?? '')))
    return accept('community')
  return place.contactId === actor.personId ? accept('contact') : refuse('outside_portfolio')
}

/** As whom of a household's own people somebody reads it; null: they are none, or only asked to be. Family read as the owner does. */
export const homeViewer = (actor: Actor, { flatIds }: Pick<HouseholdPlace, 'flatIds'>): 'owner' | 'tenant' | null => {
  const own = actor.bindings.filter(({ flatId, state }) => state === 'active' && flatIds.includes(flatId))
  if (own.length === 0) return null
  return own.some(({ role }) => role !== 'tenant') ? 'owner' : 'tenant'
}

/** Lives there in whatever role, also who only asks to be bound: does not judge or promise for the own home. */
export const isOwnHousehold = (actor: Actor, { flatIds }: Pick<HouseholdPlace, 'flatIds'>): boolean =>
  actor.bindings.some(({ flatId }) => flatIds.includes(flatId))

/**
 * As whom somebody reads a household: its own people first, then its staff. A crew is nobody here, also with a second role (`talkParty` is told apart by the talk). Refuses as `staffAt`,
 * `binding_not_active` for who only asked to be bound.
 */
export const viewerAt = (actor: Actor, place: HouseholdPlace): Result<HouseholdViewer> => {
  const home = homeViewer(actor, place)
  if (home) return accept(home)
  if (isCrewAt(actor, place)) return refuse('not_allowed')
  if (!actor.staff && isOwnHousehold(actor, place)) return refuse('binding_not_active')
  return staffAt(actor, place)
}

/** What a viewer reads of a part. */
export const sightOf = (viewer: HouseholdViewer, part: HouseholdPart): Sight => householdSight[part][viewer]
