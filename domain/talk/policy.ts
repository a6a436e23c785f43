import type { Actor } from '../../types/person'
import { accept, type Result, refuse } from '../../types/result'
import type { TalkDoc, TalkParty } from '../../types/talk'
import { type HouseholdPlace, homeViewer, isOwnHousehold, staffAt } from '../household/policy'
import { isCrewAt } from '../staff/policy'

/** Scanned alone does not sign: a phone or door code at least, as for any other signature. */
const SIGNING_LEVEL = 2

/**
 * Which of the three somebody is; null: none. The household's own people first: owner and family are the resident, a tenant is nobody here. Who belongs to the household, if only by a request, never
 * stands for the contractor. A crew stays a crew, whatever second role it has.
 */
export const partyAt = (actor: Actor, talk: Pick<TalkDoc, 'decorator'>, place: HouseholdPlace): TalkParty | null => {
  if (homeViewer(actor, place) === 'owner') return 'resident'
  if (isOwnHousehold(actor, place)) return null
  if (isCrewAt(actor, place)) return 'contractor'
  return talk.decorator.personId === actor.personId ? 'decorator' : null
}

/** As whom somebody reads a talk: a party first, then staff whose portfolio or scope the household is in. Refuses `not_found` for anybody else, so that nobody learns that there is one. */
export const talkViewer = (
  actor: Actor,
  talk: Pick<TalkDoc, 'decorator'>,
  place: HouseholdPlace,
): Result<TalkParty | 'staff'> => {
  const party = partyAt(actor, talk, place)
  if (party) return accept(party)
  return !isOwnHousehold(actor, place) && staffAt(actor, place).ok ? accept('staff') : refuse('not_found')
}

/** Runs it: invites, settles on a day, writes minutes, records paper. Nobody does who is one of the three. Refuses as `staffAt`. */
export const mayRun = (actor: Actor, talk: Pick<TalkDoc, 'decorator'> | null, place: HouseholdPlace): Result<true> => {
  if (isOwnHousehold(actor, place) || (talk && partyAt(actor, talk, place) !== null)) return refuse('not_allowed')
  const staff = staffAt(actor, place, 'runTalk')
  return staff.ok ? accept(true) : staff
}

/** For a household signs an owner; family reads and answers. Crew and decorator sign for their own side. */
export const maySignAs = (
  actor: Actor,
  party: TalkParty,
  talk: Pick<TalkDoc, 'decorator'>,
  place: HouseholdPlace,
): boolean => {
  if (partyAt(actor, talk, place) !== party) return false
  if (party !== 'resident') return true
  return actor.bindings.some(
    ({ flatId, state, role, level }) =>
      place.flatIds.includes(flatId) && state === 'active' && role === 'owner' && level >= SIGNING_LEVEL,
  )
}
