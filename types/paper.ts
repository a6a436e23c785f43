import * as z from 'zod'
import type { ItemAnswer } from './consent'
import { mutation, query } from './define'
import type { EvidencePhoto } from './evidence'
import type { Item } from './riser'
import { type Day, type Instant, idSchema, instantSchema, lineSchema, wordsSchema } from './schema'
import type { AnswerState } from './tally'

export const paperAts = ['toCall', 'confirmed', 'denied', 'conflict', 'settled'] as const
/** toCall: recorded, somebody else rings the signer; confirmed; denied: they say they did not sign it; conflict: it says otherwise than an answer in the app which may be as new; settled. */
export type PaperAt = (typeof paperAts)[number]
export const paperAtWords: Record<PaperAt, string> = {
  toCall: '等回访',
  confirmed: '回访过了',
  denied: '本人说没签',
  conflict: '和手机上的不一样',
  settled: '核对好了',
}

export const callOutcomes = ['confirmed', 'denied', 'notReached'] as const
export type CallOutcome = (typeof callOutcomes)[number]
export const callOutcomeWords: Record<CallOutcome, string> = {
  confirmed: '是本人签的',
  denied: '本人说没签过',
  notReached: '没联系上',
}

/**
 * `papers/{paperId}`: what follows an answer on paper: the call-back by somebody else than its recorder, and, where it contradicts an answer in the app, the question which of the two holds.
 * While that is open the signer's answer on these items counts for nothing (`disputed` in the tally).
 */
export type PaperDoc = {
  _id: string
  schemaVersion: 1
  estateId: string
  stairwellId: string
  flatId: string
  building: string
  unit: string
  room: string
  roundId: string
  tallyId: string
  /** Evidence entry: the paper's own, or that of the dispute. */
  seq: number
  signerId: string
  at: PaperAt
  /** toCall or conflict. Indexed. */
  isOpen: boolean
  /** What the paper says; with all that is needed to record it once it is found to hold. */
  paper: {
    answers: ItemAnswer[]
    clausesRead: string[]
    textHash: string
    signedOn: Day
    witness: string
    recordedBy: string
    recordedByName: string
    photos: EvidencePhoto[]
  }
  /** Of a conflict: what the app says, item by item. */
  app: { item: Item; state: AnswerState; on: Day }[]
  calls: { outcome: CallOutcome; words: string; by: string; byName: string; at: Date }[]
  settled: {
    for: 'paper' | 'app' | 'newer'
    how: 'call' | 'door' | 'app'
    by: string | null
    byName: string
    words: string
    /** Who stood by; absent for `newer`. */
    witness?: string
    at: Date
  } | null
  recordedAt: Date
  rev: number
}

export type PaperView = {
  paperId: string
  stairwellId: string
  flatId: string
  building: string
  unit: string
  room: string
  signerId: string
  /** Masked. */
  signer: string
  at: PaperAt
  isOpen: boolean
  signedOn: Day
  witness: string
  recordedByName: string
  recordedAt: Instant
  says: { item: Item; state: AnswerState }[]
  app: { item: Item; state: AnswerState; on: Day }[]
  photoIds: string[]
  calls: { outcome: CallOutcome; words: string; byName: string; at: Instant }[]
  settled: { for: 'paper' | 'app' | 'newer'; byName: string; words: string; at: Instant } | null
  rev: number
  /** False for who recorded it. */
  canCall: boolean
  canSettle: boolean
}

/** Conflicts first, then call-backs, oldest first: street and community staff. */
export const listPapers = query<{ papers: PaperView[]; more: boolean }>()(
  'paper.list',
  z.strictObject({ estateId: idSchema, show: z.enum(['open', 'all']).default('open') }),
)
/**
 * A call-back. `denied` takes the paper's answer back in the same transaction. Refuses `paper_own_callback` for who recorded it, `paper_changed` when `rev` is old, `paper_state`,
 * `visit_quiet_hours`.
 */
export const callBack = mutation<{ at: PaperAt }>()(
  'paper.call',
  z.strictObject({
    paperId: idSchema,
    rev: z.int().min(1),
    outcome: z.enum(callOutcomes),
    words: wordsSchema(300).default(''),
    at: instantSchema,
  }),
)
/**
 * The signer said which of the two holds: the paper is recorded, or set aside and the app's answer counts again. By somebody else than its recorder, with a witness. Refuses
 * `paper_own_callback`, `paper_changed`, `paper_state`, `witness_required`, `witness_not_independent`, `text_changed`, `round_not_open`.
 */
export const settlePaper = mutation<{ tallyId: string; seq: number }>()(
  'paper.settle',
  z.strictObject({
    paperId: idSchema,
    rev: z.int().min(1),
    for: z.enum(['paper', 'app']),
    how: z.enum(['call', 'door']),
    words: wordsSchema(300).pipe(z.string().min(1)),
    witness: lineSchema(20),
  }),
)
