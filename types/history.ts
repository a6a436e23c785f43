import type { BaselineEntry } from './baseline'
import type { ClaimEntry } from './claim'
import type { PoolEntry } from './pool'

/** What a history is about. */
export const historySubjects = ['baseline', 'claim', 'pool'] as const
export type HistorySubject = (typeof historySubjects)[number]

/** A photo as an entry binds it: which one, and the SHA-256 of its original's bytes. */
export type HistoryPhoto = { photoId: string; sha256: string }

/**
 * What happened, exactly as hashed: who (an opaque id, null for the timer), when (ISO, server time), and what. Own words enter only as a salted
 * hash; photos as the SHA-256 of their originals. Instants and days are strings: what is hashed must not depend on a driver.
 */
export type HistoryEntry = {
  subjectId: string
  seq: number
  at: string
  by: string | null
  wordsHash: string | null
  photos: HistoryPhoto[]
} & (BaselineEntry | ClaimEntry | PoolEntry)

/** Whether the other side sees an entry's words (rule 12): `waiting` for WeChat's check, `held` for a person's look. */
export type WordsState = 'none' | 'waiting' | 'held' | 'shown'

/** `histories/{subject~seq}`: append-only, hash-chained per subject like `evidence`: `hash = SHA-256(prevHash + canonical JSON of entry)`. */
export type HistoryDoc = {
  _id: string
  schemaVersion: 1
  subject: HistorySubject
  subjectId: string
  estateId: string
  seq: number
  entry: HistoryEntry
  prevHash: string
  hash: string
  /** What `wordsHash` stands for. May be erased without breaking the chain. */
  clear: { salt: string; words: string } | null
  /** Outside the hash: it changes when somebody has looked. */
  wordsState: WordsState
  /** A person has decided about its words: held ones wait for nobody any more. */
  isLookedAt?: boolean
}
