import type { RefusalAnswer } from './result'

/** `requests/{person~requestId}`: the memory that makes a repeated mutation answer with its first result. No personal data. */
export type RequestDoc = {
  _id: string
  schemaVersion: 1
  action: string
  inputHash: string
  /** What the action needs to answer again: ids and numbers. */
  outcome: Record<string, unknown>
  at: Date
}

/** `outbox/{tally~version}`: a summary that must travel upwards; deleted once it has. */
export type RollupDue = { _id: string; schemaVersion: 1; kind: 'rollup'; tallyId: string; version: number; at: Date }

/**
 * `outbox/{notice~fanOut}`: a notice that must be spread over its households, stairwell by stairwell; `at` is when it is due (later for a
 * scheduled one). `done` counts the stairwells already spread, so that a run goes on where another stopped. Deleted once all are.
 */
export type FanOut = { _id: string; schemaVersion: 1; kind: 'fanOut'; noticeId: string; done: number; at: Date }

/** `outbox/{claim~seq~news}`: people of a household who are to hear that their claim moved; the drain makes their messages, then deletes it. */
export type ClaimNews = { _id: string; schemaVersion: 1; kind: 'claimNews'; claimId: string; seq: number; at: Date }

/**
 * `outbox/{task~step~news}`: a help task moved: its household, its helpers, its station or whoever raised it are to hear (`domain/help/news.ts`). `{task~step~person~news}`: somebody was proposed
 * since, and they alone are.
 */
export type HelpNews = {
  _id: string
  schemaVersion: 1
  kind: 'helpNews'
  taskId: string
  /** Index of the step in the task's trail. */
  step: number
  /** Whom the task itself does not name: who lost a place by the step, and volunteers newly proposed. */
  personIds: string[]
  /** Stations likewise. Absent: none. */
  stationIds?: string[]
  at: Date
}

/**
 * `outbox/{subject~step~news}`: something of a household's plan, promise, talk, paper or complaint moved: its household and the staff named are to hear. Words are fixed when it is written, so
 * that a later move does not change what is told of this one.
 */
export type PlanNews = {
  _id: string
  schemaVersion: 1
  kind: 'planNews'
  stairwellId: string
  flatId: string
  estateId: string
  /** Which page is the reader's. */
  to: PlanNewsTo
  subjectId: string
  /** What the household is told; null: it is told nothing. */
  household: { title: string; brief: string } | null
  /** Staff and other persons told, with words of their own. */
  staff: { personIds: string[]; title: string; brief: string } | null
  at: Date
}
export type PlanNewsTo = 'matters' | 'promise' | 'talk'

export type OutboxDoc = RollupDue | FanOut | ClaimNews | HelpNews | PlanNews

/** `views/{random}`: who saw which sensitive field, when and why (rule 40). */
export type ViewDoc = {
  _id: string
  schemaVersion: 1
  personId: string
  what: 'name' | 'phone' | 'file' | 'health' | 'address' | 'evidence'
  subjectId: string
  estateId: string
  why: string
  /** Of a file: which of its fields. */
  fields?: string[]
  at: Date
}

/** What the `api` function answers; a transport error never has this shape. */
export type ActionAnswer<O> = { ok: true; value: O } | RefusalAnswer
