import type { HistoryDoc } from '../../types/history'
import { verifyHistory } from './history'

/** What a subject says of its own history; `head` is empty before there is any. */
type Subject = { seq: number; head: string }

/**
 * What is wrong between a subject (「the baseline」) and its history, oldest first, in words: which of them is gone, the first broken entry, entries cut off at the
 * end. Empty when it is whole; what the entries say is compared by the subject's own rule.
 */
export const auditHistory = (what: string, subject: Subject | null, history: readonly HistoryDoc[]): string[] => {
  const entries = history.length
  if (!subject) return entries > 0 ? [`${what} is gone, its ${entries} entries remain`] : [`${what} is gone`]
  const isUntold = subject.head === ''
  if (entries === 0) return isUntold ? [] : [`all entries are gone, ${what} remains and counts ${subject.seq + 1}`]
  const chain = verifyHistory([...history])
  if (!chain.ok) return [`entry ${chain.brokenAt} is ${chain.why}`]
  if (chain.seq !== subject.seq) return [`the history ends at ${chain.seq}, ${what} at ${subject.seq}`]
  return chain.head === subject.head ? [] : [`${what}'s head is not the chain's`]
}

/** Photos that an entry binds by another hash than they have now. One that is gone was erased: its hash stays, and so does the chain. */
export const auditPhotos = (history: readonly HistoryDoc[], sha256Of: ReadonlyMap<string, string>): string[] =>
  history.flatMap(({ seq, entry }) =>
    entry.photos
      .filter(({ photoId, sha256 }) => (sha256Of.get(photoId) ?? sha256) !== sha256)
      .map(({ photoId }) => `entry ${seq}: photo ${photoId} is not the one that was told of`),
  )
