import canonicalize from 'canonicalize'
import type { HistoryDoc, HistoryEntry } from '../../types/history'
import { saltedHash, wordsHash } from './clear-words'
import { sha256Hex } from './hash'

/** What the first entry of a subject's history follows: bound to the subject, so that a chain cannot be moved to another one. */
export const HISTORY_GENESIS = (subjectId: string): string => sha256Hex(`chuanmen history ${subjectId}`)

/** Hash of one entry: SHA-256 of the previous hash and the entry as canonical JSON (RFC 8785), in hex. */
export const historyHash = (prevHash: string, entry: HistoryEntry): string => sha256Hex(prevHash + canonicalize(entry))

/** Where a history stands: its newest entry and its head; null before there is any. */
export type HistoryEnd = { seq: number; head: string } | null

// Over the union one by one: an `Omit` of the whole would forget which fields belong together.
type Said<E> = E extends unknown ? Omit<E, 'subjectId' | 'seq' | 'at' | 'wordsHash'> : never

/** The next entry of a history, chained to its end. `words` stay beside it under a random `salt` (ADR 5); `''`: none. */
export const nextEntry = (
  of: Pick<HistoryDoc, 'subject' | 'subjectId' | 'estateId'>,
  end: HistoryEnd,
  said: Said<HistoryEntry>,
  { words, wordsState, salt, now }: Pick<HistoryDoc, 'wordsState'> & { words: string; salt: string; now: Date },
): HistoryDoc => {
  const seq = end ? end.seq + 1 : 0
  const prevHash = end?.head ?? HISTORY_GENESIS(of.subjectId)
  const entry = {
    ...said,
    subjectId: of.subjectId,
    seq,
    at: now.toISOString(),
    wordsHash: wordsHash(salt, words),
  } as HistoryEntry
  return {
    _id: `${of.subjectId}~${seq}`,
    schemaVersion: 1,
    ...of,
    seq,
    entry,
    prevHash,
    hash: historyHash(prevHash, entry),
    clear: words === '' ? null : { salt, words },
    wordsState: words === '' ? 'none' : wordsState,
  }
}

/** Why a history is broken; the words as of `ChainBreak`. */
export type HistoryBreak = 'missing' | 'reordered' | 'mislabelled' | 'unlinked' | 'edited' | 'words'
export type HistoryVerdict =
  | { ok: true; head: string; seq: number }
  | { ok: false; brokenAt: number; why: HistoryBreak }

/**
 * Walks a whole history, given oldest first. Erased words (`clear: null`) leave it whole; words that no longer match their hash do not. It cannot see
 * entries cut off at the end: compare `head` and `seq` with the subject's.
 */
export const verifyHistory = (docs: HistoryDoc[]): HistoryVerdict => {
  const subjectId = docs[0]?.subjectId ?? ''
  if (docs.length === 0) return { ok: false, brokenAt: 0, why: 'missing' }
  let head = HISTORY_GENESIS(subjectId)
  for (const [seq, doc] of docs.entries()) {
    const why = whyBroken(doc, seq, head, subjectId, docs)
    if (why) return { ok: false, brokenAt: seq, why }
    head = doc.hash
  }
  return { ok: true, head, seq: docs.length - 1 }
}

const whyBroken = (
  doc: HistoryDoc,
  seq: number,
  prevHash: string,
  subjectId: string,
  docs: HistoryDoc[],
): HistoryBreak | null => {
  if (doc.seq !== seq) return docs.some((other) => other.seq === seq) ? 'reordered' : 'missing'
  if (
    doc.subjectId !== subjectId ||
    doc.entry.subjectId !== subjectId ||
    doc.entry.seq !== seq ||
    doc.entry.kind !== doc.subject ||
    doc._id !== `${subjectId}~${seq}`
  )
    return 'mislabelled'
  if (doc.prevHash !== prevHash) return 'unlinked'
  if (doc.hash !== historyHash(prevHash, doc.entry)) return 'edited'
  if (doc.clear === null) return null
  return saltedHash(doc.clear.salt, doc.clear.words) === doc.entry.wordsHash ? null : 'words'
}
