import { accept, type Result, refuse } from '../../types/result'
import type { TallyDoc } from '../../types/tally'
import { clearOf, wordsHash } from '../evidence/clear-words'
import { advance, type TallyChange } from './advance'

export type Access = { flatId: string; by: string; canEnter: boolean; words: string; salt: string }

/**
 * A tenant says whether the works may enter, and when suits. It changes no count: only owners consent (Civil Code art.
 * 712–713, rule 28). Refuses `flat_not_in_round`, `round_not_open`, `window_not_open`.
 */
export const recordAccess = (
  tally: TallyDoc,
  { flatId, by, canEnter, words, salt }: Access,
  now: Date,
): Result<TallyChange> => {
  if (!tally.flats[flatId]) return refuse('flat_not_in_round')
  if (tally.closedAt) return refuse('round_not_open')
  if (now < tally.opensAt) return refuse('window_not_open')
  const body = { kind: 'access' as const, flatId, by, canEnter, wordsHash: wordsHash(salt, words) }
  return accept(advance(tally, body, now, clearOf(salt, { access: words })))
}
