import * as z from 'zod'
import { mutation, query, resumable } from './define'
import type { Figures } from './estate'
import { ROUND_TEXT_MAX } from './limits'
import type { ProofLevel } from './person'
import type { Item } from './riser'
import { riserKindSchema } from './riser-schema'
import { type Instant, idSchema, instantSchema, lineSchema, wordsSchema } from './schema'

/** A clause that limits somebody's liability is read and ticked on its own (rule 34). */
export const clauseSchema = z.strictObject({
  clauseId: idSchema,
  title: lineSchema(40),
  body: wordsSchema(2000).pipe(z.string().min(1)),
})
export type Clause = z.infer<typeof clauseSchema>

/** The text people answer to: plain words first, the full text below, per-item words, liability clauses apart. */
export const roundTextSchema = z.strictObject({
  title: lineSchema(60),
  plain: wordsSchema(2000).pipe(z.string().min(1)),
  full: wordsSchema(ROUND_TEXT_MAX).pipe(z.string().min(1)),
  items: z.partialRecord(riserKindSchema, wordsSchema(1000)),
  clauses: z.array(clauseSchema).max(8),
})
export type RoundText = z.infer<typeof roundTextSchema>

/** `texts/{SHA-256 of canonical text}`: frozen. */
export type TextDoc = { _id: string; schemaVersion: 1; text: RoundText; createdAt: Date }

/** Where a round stands for whoever sees it. */
export type RoundState = 'draft' | 'opening' | 'open' | 'closed'

/** `rounds/{roundId}` 意见征询轮次 */
export type RoundDoc = {
  _id: string
  schemaVersion: 1
  estateId: string
  roundNo: number
  /** A discarded draft stays for the record; nobody is shown it again. */
  state: RoundState | 'discarded'
  items: Item[]
  stairwellIds: string[]
  opensAt: Date
  closesAt: Date
  proofLevel: ProofLevel
  textHash: string
  textVersion: number
  /** Hashes of all versions, oldest first. */
  texts: { hash: string; version: number; at: Date; why: string }[]
  title: string
  createdAt: Date
  /** Results as they stood when it was closed; nothing changes them. Absent: not closed. */
  result?: RoundResult
  /** While it is being closed: what was counted in each stairwell as that was closed. */
  closing?: RoundResult['heads']
  /** Grows with each edit of the draft, so that nobody overwrites, discards or opens what they have not seen. */
  rev: number
  /** Who wrote, edited or discarded the draft, oldest first, and the text it then had. */
  history: { what: 'created' | 'edited' | 'discarded'; by: string; at: Date; textHash: string }[]
}

/** A closed round's results, frozen: what was counted, and the chain heads it was counted from. */
export type RoundResult = {
  at: Date
  figures: Figures
  heads: Record<string, { seq: number; head: string; figures: Figures }>
}

const window = { opensAt: instantSchema, closesAt: instantSchema }
const proofLevelSchema = z.union([z.literal(2), z.literal(3)])

/** All that a draft says. */
const draftSchema = z.strictObject({
  text: roundTextSchema,
  items: z.array(riserKindSchema).min(1).max(4),
  stairwellIds: z.array(idSchema).min(1).max(200),
  proofLevel: proofLevelSchema,
  ...window,
})
export type RoundDraft = z.infer<typeof draftSchema>
/** The draft as its reader saw it: of another rev is `draft_changed`. */
const revSchema = z.int().min(1)

export const createRound = mutation<{ roundId: string }>()('round.create', draftSchema.extend({ estateId: idSchema }))

/** Replaces what a draft says, whole. */
export const editRound = mutation<{ roundId: string; rev: number }>()(
  'round.edit',
  draftSchema.extend({ roundId: idSchema, rev: revSchema }),
)

/** Takes a draft off the list for good. */
export const discardRound = mutation<{ roundId: string }>()(
  'round.discard',
  z.strictObject({ roundId: idSchema, rev: revSchema }),
)

/**
 * Opens a round, a few stairwells a step: freezes flats, areas, owners and risers as they are. Repeat until `done`. With
 * `rev` only the draft that was seen is opened.
 */
export const openRound = resumable<{ done: boolean; total: number; opened: number }>()(
  'round.open',
  z.strictObject({ roundId: idSchema, rev: revSchema.optional() }),
)

/** A new version of the text: answers on the items whose words changed must be given again (rule 34). In steps; repeat until `done`. */
export const reviseText = resumable<{ done: boolean; total: number; revised: number; textVersion: number }>()(
  'round.reviseText',
  z.strictObject({ roundId: idSchema, text: roundTextSchema, why: lineSchema(100) }),
)

/** Ends the round; in steps. */
export const closeRound = resumable<{ done: boolean; total: number; closed: number }>()(
  'round.close',
  z.strictObject({ roundId: idSchema }),
)

export type RoundView = {
  roundId: string
  estateId: string
  roundNo: number
  state: RoundState
  /** Names this version of a draft when it is edited, discarded or opened. */
  rev: number
  title: string
  items: Item[]
  opensAt: Instant
  closesAt: Instant
  proofLevel: ProofLevel
  textHash: string
  textVersion: number
  texts: { hash: string; version: number; at: Instant; why: string }[]
  text: RoundText
  stairwells: { stairwellId: string; building: string; unit: string; figures: Figures | null }[]
  /** Of a closed round: as it ended, whatever was withdrawn since. */
  result: { at: Instant; figures: Figures } | null
  /** Work that stopped half way, its process killed or its page closed: whoever may starts it again here. */
  unfinished: Unfinished | null
  abilities: { edit: boolean; open: boolean; revise: boolean; close: boolean }
}
/** `done` of `total` stairwells are through with it. */
export type Unfinished = { work: 'open' | 'revise' | 'close'; done: number; total: number }

export const viewRound = query<RoundView>()('round.view', z.strictObject({ roundId: idSchema }))
export const listRounds = query<{
  rounds: {
    roundId: string
    title: string
    state: RoundState
    opensAt: Instant
    closesAt: Instant
    items: Item[]
  }[]
  canCreate: boolean
}>()('round.list', z.strictObject({ estateId: idSchema }))

/** Locks a complete riser for works: from here no answer on it changes. */
export const lockRiser = mutation<{ lockedAt: Instant }>()(
  'riser.lock',
  z.strictObject({ roundId: idSchema, stairwellId: idSchema, riserId: idSchema }),
)
