import { type TalkDoc, type TalkGlance, type TalkParty, talkParties } from '../../types/talk'

/** Sides that have not signed what was written; none unless minutes wait for signatures. */
export const missingOf = ({ at, signatures }: Pick<TalkDoc, 'at' | 'signatures'>): TalkParty[] =>
  at === 'minuted' ? talkParties.filter((party) => signatures[party] === null) : []

/**
 * What a plan, a household's page and the first screen show of a talk. For staff nothing is wanted of themselves; of a party its days while they are asked for, and its signature once minutes are
 * written; `maySign` false: family, who read and answer, and sign nothing.
 */
export const talkGlance = (talk: TalkDoc, viewer: TalkParty | 'staff', maySign = true): TalkGlance => ({
  talkId: talk._id,
  at: talk.at,
  slot: talk.slots.find(({ slotId }) => slotId === talk.slotId) ?? null,
  where: talk.where,
  missing: missingOf(talk),
  wantsMe: viewer === 'staff' ? null : wantedOf(talk, viewer, maySign),
})

/** What of a talk a party is to do next. */
export const wantedOf = (
  talk: Pick<TalkDoc, 'at' | 'can' | 'signatures'>,
  party: TalkParty,
  maySign: boolean,
): TalkGlance['wantsMe'] => {
  if (talk.at === 'inviting') return talk.can[party] === null ? 'slot' : null
  return maySign && missingOf(talk).includes(party) ? 'sign' : null
}

/** The talk a household's pages show: the live one, else the newest. */
export const shownTalk = (talks: readonly TalkDoc[]): TalkDoc | null =>
  talks.find(({ isLive }) => isLive) ??
  [...talks].sort((one, other) => other.invitedAt.getTime() - one.invitedAt.getTime())[0] ??
  null
