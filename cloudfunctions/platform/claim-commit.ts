import { withFacts } from '../../domain/claim/with-facts'
import { beijingDay } from '../../domain/consent/beijing-day'
import type { ClaimDoc, ClaimEntry, ClaimFacts, ClaimFiled } from '../../types/claim'
import type { HistoryPhoto, WordsState } from '../../types/history'
import { append } from './histories'
import type { Transaction } from './store'

/** What a claim's history says beside the facts. `by` null: the timer. `filed`: what was claimed, when an entry files it or takes it up again. */
export type ClaimSaid = Pick<ClaimEntry, 'act' | 'party' | 'onBehalf'> & {
  by: string | null
  photos: HistoryPhoto[]
  words: string
  wordsState: WordsState
  filed?: ClaimFiled
}

/**
 * Writes a claim as it is after a move with the entry that says so, and leaves word for the household when it was not its own doing, all in the
 * transaction of the move. A claim with `seq` -1 is new: its history begins here.
 */
export const saveClaim = async (
  tx: Transaction,
  before: ClaimDoc,
  facts: ClaimFacts,
  { act, party, onBehalf, by, photos, words, wordsState, filed }: ClaimSaid,
  now: Date,
): Promise<ClaimDoc> => {
  const end = before.seq < 0 ? null : { seq: before.seq, head: before.head }
  const { seq, head } = await append(
    tx,
    { subject: 'claim', subjectId: before._id, estateId: before.estateId },
    end,
    { kind: 'claim', act, party, onBehalf, facts, by, photos, ...(filed ? { filed } : {}) },
    { words, wordsState, now },
  )
  const isOwn = party === 'household' && onBehalf === null
  const claim = withFacts(before, facts, {
    seq,
    head,
    photoIds: photos.map(({ photoId }) => photoId),
    isOwn,
    today: beijingDay(now),
  })
  await tx.claims.put(filed ? { ...claim, ...filed } : claim)
  // What staff recorded for a household it hears of as well: nobody agrees in its name unnoticed.
  if (!isOwn)
    await tx.outbox.create({
      _id: `${claim._id}~${seq}~news`,
      schemaVersion: 1,
      kind: 'claimNews',
      claimId: claim._id,
      seq,
      at: now,
    })
  return claim
}
