import { type HistoryEnd, nextEntry } from '../../domain/evidence/history'
import type { HistoryDoc } from '../../types/history'
import { randomId } from './secrets'
import type { Transaction } from './store'

type Next = Parameters<typeof nextEntry>

/** Appends an entry to a subject's history inside the transaction of what it tells, and answers where the history then stands. */
export const append = async (
  tx: Transaction,
  of: Next[0],
  end: HistoryEnd,
  said: Next[2],
  told: { words?: string; wordsState?: HistoryDoc['wordsState']; now: Date },
): Promise<{ seq: number; head: string }> => {
  const { words = '', wordsState = 'shown', now } = told
  const doc = nextEntry(of, end, said, { words, wordsState, salt: randomId(), now })
  await tx.histories.create(doc)
  return { seq: doc.seq, head: doc.hash }
}
