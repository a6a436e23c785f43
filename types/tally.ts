import type { ConsentRule, Share } from './household'
import type { ProofLevel } from './person'
import type { Item } from './riser'

export const answerStates = ['agreed', 'conditional', 'deferred', 'refused'] as const
/** What one owner said on one item. */
export type AnswerState = (typeof answerStates)[number]
/** What a flat's owners together amount to on one item. */
export type FlatState = 'pending' | AnswerState

export const flatStateWords: Record<FlatState, string> = {
  pending: '未答复',
  agreed: '同意',
  conditional: '有条件同意',
  deferred: '暂不同意',
  refused: '不同意',
}

/** One owner's standing answer on one item; what was said and why is in the evidence entry `seq`. */
export type OwnerAnswer = {
  state: AnswerState
  /** Answers to an older version of the text no longer count (rule 34). */
  textVersion: number
  seq: number
  via: 'app' | 'paper' | 'agent' | 'call'
  /** Beijing day on which the owner said so (paper: the day it was signed). A paper signed earlier cannot override it. */
  on: string
}

export type TallyOwner = { signerId: string; share: Share | null }

/** One household (joined flats are one) as the round asks it. */
export type TallyFlat = {
  room: string
  areaCentiSqm: number
  consentRule: ConsentRule
  filedSignerIds: string[]
  owners: TallyOwner[]
  /** item → signerId → answer */
  answers: Partial<Record<Item, Record<string, OwnerAnswer>>>
  /** item → signerId → Beijing day of a withdrawal not followed by a new answer: a paper signed earlier cannot undo it. Absent when empty. */
  withdrawn?: Partial<Record<Item, Record<string, string>>>
  /** item → signerId → evidence entry of a paper that contradicts their answer in the app: until it is settled neither counts. Absent when empty. */
  disputed?: Partial<Record<Item, Record<string, number>>>
  /** A tenant's record: access and schedule only (rule 28). */
  access: { canEnter: boolean; seq: number } | null
}

export type StateCounts = Record<FlatState, number>

export type TallyRiser = {
  item: Item
  flatIds: string[]
  counts: StateCounts
  lockedAt: Date | null
}

/**
 * `tallies/{round~stairwell}` 计票单: everything a signature must agree with, in one document (2–4 KB for 18 flats).
 * Whatever could invalidate a signature writes this document, so snapshot reads cannot let a stale one through.
 */
export type TallyDoc = {
  _id: string
  schemaVersion: 1
  roundId: string
  /** Position of the round in its estate's history; orders summaries of different rounds. */
  roundNo: number
  estateId: string
  stairwellId: string
  textHash: string
  textVersion: number
  /** Version of the text since which an item's words stand: answers given since count (rule 34). Absent: every item was asked anew with `textVersion`. Read by `sinceVersion`. */
  itemVersions?: Partial<Record<Item, number>>
  /** Ids of the clauses that must be read on their own (rule 34). */
  clauseIds: string[]
  items: Item[]
  opensAt: Date
  closesAt: Date
  proofLevel: ProofLevel
  closedAt: Date | null
  flats: Record<string, TallyFlat>
  risers: Record<string, TallyRiser>
  /** Evidence: sequence number and hash of the newest entry. */
  seq: number
  head: string
  /** Grows by one with each write; each write has its evidence entry, so this is always `seq + 1`. */
  version: number
}
