import type { ClaimParty } from '../../types/claim-words'
import type { WordsState } from '../../types/history'

/** As whom a claim is read. */
export type Side = 'household' | 'crew' | 'staff'

/** What an entry says of its words to who may not or need not read them. */
export type SeenWords = { words: string | null; wordsState: WordsState }

const sideOf = (party: ClaimParty): Side => (party === 'household' ? 'household' : party === 'crew' ? 'crew' : 'staff')

/**
 * An entry's words for one side (rule 12): its own at once, those of who decides at once unless somebody took them back, the other's once WeChat's check or a person let them
 * through; who decides reads all. Null: not for these eyes (yet), or erased. Of a claim kept for the law's sake alone only its household reads words (rule 40). Why claims
 * were joined names other flats: a household reads nothing of it.
 */
export const wordsFor = (
  side: Side,
  { party, act, words, wordsState }: { party: ClaimParty; act: string; words: string | null; wordsState: WordsState },
  isRestricted: boolean,
): SeenWords => {
  if (wordsState === 'none') return { words: '', wordsState }
  if (side === 'household' && (act === 'join' || act === 'leave')) return { words: '', wordsState: 'none' }
  if (isRestricted && side !== 'household') return { words: null, wordsState }
  const isSeen = side === 'staff' || side === sideOf(party) || wordsState === 'shown'
  return { words: isSeen ? words : null, wordsState }
}
