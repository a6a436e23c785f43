import type { Actor } from '../../types/person'
import { type TalkDoc, type TalkParty, type TalkView, talkParties } from '../../types/talk'
import type { HouseholdPlace } from '../household/policy'
import { missingOf } from './glance'
import { mayFrom } from './moves'
import { mayRun, maySignAs } from './policy'

/** What of a talk somebody may do now. Pure of what only the server knows: it may still refuse. */
export const talkAbilities = (
  actor: Actor,
  talk: TalkDoc,
  place: HouseholdPlace,
  viewer: TalkParty | 'staff',
): TalkView['abilities'] => {
  const runs = mayRun(actor, talk, place).ok
  const missing = missingOf(talk)
  const hasSigned = talkParties.some((party) => talk.signatures[party]?.by === actor.personId)
  return {
    answer: talk.at === 'inviting' && (viewer !== 'staff' || runs),
    fix: runs && mayFrom('fix', talk.at, 'staff'),
    write: runs && mayFrom('write', talk.at, 'staff'),
    sign: hasSigned ? [] : missing.filter((party) => maySignAs(actor, party, talk, place)),
    recordPaper: runs ? missing : [],
    cancel: runs && mayFrom('cancel', talk.at, 'staff'),
    makeCode: runs && talk.isLive && talk.decorator.personId === null,
  }
}

/**
 * A talk's own part of its page. Who lives there is no crew's business: of the household's signature a crew and a decorator learn that it is there.
 */
export const talkPart = (
  talk: TalkDoc,
  viewer: TalkParty | 'staff',
): Omit<
  TalkView,
  'estateName' | 'estatePhone' | 'viewer' | 'decoration' | 'hasBaseline' | 'decoratorPhoneMasked' | 'abilities'
> => {
  const { estateId, stairwellId, flatId, building, unit, room, at, where, slotId, minutes, minutesHash, rev } = talk
  const knowsWho = viewer === 'staff' || viewer === 'resident'
  return {
    talkId: talk._id,
    ...{ estateId, stairwellId, flatId, building, unit, room, at, where, slotId, minutesHash, rev },
    slots: talk.slots.map((slot) => ({
      ...slot,
      can: talkParties.filter((party) => talk.can[party]?.slotIds.includes(slot.slotId)),
    })),
    answered: talkParties.filter((party) => talk.can[party] !== null),
    decoratorName: talk.decorator.name,
    hasDecoratorJoined: talk.decorator.personId !== null,
    minutes: minutes && {
      words: minutes.words,
      surfaces: minutes.surfaces,
      ceilingFen: minutes.ceilingFen,
      byName: minutes.byName,
      at: minutes.at.toISOString(),
    },
    signatures: talkParties.flatMap((party) => {
      const one = talk.signatures[party]
      if (!one) return []
      const name = party === 'resident' && !knowsWho ? '' : one.name
      return { party, name, at: one.at.toISOString(), via: one.via }
    }),
    missing: missingOf(talk),
    cancelled: talk.cancelled ? { ...talk.cancelled, at: talk.cancelled.at.toISOString() } : null,
  }
}
