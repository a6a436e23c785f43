import type { ClaimPlace } from '../../domain/claim/policy'
import { can } from '../../domain/staff/policy'
import type { ClaimParty } from '../../types/claim-words'
import type { WordsState } from '../../types/history'
import type { Actor } from '../../types/person'

/**
 * Whether the other side reads what somebody just wrote (rule 12): staff who decide answer for their words; a household's and a crew's wait for WeChat's check, or
 * for a person when they did not come through WeChat.
 */
export const wordsStateOf = (
  words: string,
  {
    actor,
    party,
    isOnBehalf,
    place,
    sessionId,
  }: { actor: Actor; party: ClaimParty; isOnBehalf: boolean; place: ClaimPlace; sessionId: string | null },
): WordsState => {
  if (words === '') return 'none'
  const isStaff = party === 'staff' || party === 'mediator' || (isOnBehalf && can(actor, 'decideClaims', place))
  if (isStaff) return 'shown'
  return sessionId === null ? 'waiting' : 'held'
}
