import { can, type Place } from '../../domain/staff/policy'
import type { WordsState } from '../../types/history'
import type { Actor } from '../../types/person'

/**
 * Whether others read what somebody just wrote for a household (rule 12): who coordinates answers for their words; everybody else's wait for WeChat's check, or for a person when they did not come
 * through WeChat.
 */
export const helpWordsState = (
  words: string,
  { actor, isStaff, place, sessionId }: { actor: Actor; isStaff: boolean; place: Place; sessionId: string | null },
): WordsState => {
  if (words === '') return 'none'
  if (isStaff && can(actor, 'coordinateHelp', place)) return 'shown'
  return sessionId === null ? 'waiting' : 'held'
}
