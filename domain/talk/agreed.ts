import type { ClaimView } from '../../types/claim-actions'
import type { TalkDoc } from '../../types/talk'
import { beijingDay } from '../consent/beijing-day'

/** What was signed about a flat: the most that is paid for its decoration, and how each surface is put back by whom. */
export type Agreed = NonNullable<ClaimView['agreed']>

/** The newest talk about a flat that all three signed; null: none was. What is not signed by all three binds nobody. */
export const agreedOf = (talks: readonly TalkDoc[]): Agreed | null => {
  const [newest] = talks
    .flatMap((talk) =>
      talk.at === 'signed' && talk.minutes && talk.signedAt
        ? { ...talk, signedAt: talk.signedAt, minutes: talk.minutes }
        : [],
    )
    .sort((one, other) => other.signedAt.getTime() - one.signedAt.getTime())
  if (!newest) return null
  const { ceilingFen, surfaces } = newest.minutes
  return { talkId: newest._id, on: beijingDay(newest.signedAt), ceilingFen, surfaces }
}
