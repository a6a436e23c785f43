import * as z from 'zod'
import { mutation, query } from './define'
import { WORDS_MAX } from './limits'
import type { BindingRole, ProofLevel } from './person'
import { type ReasonCode, reasonCodes } from './reasons'
import type { Item } from './riser'
import { riserKindSchema } from './riser-schema'
import type { Clause, RoundText } from './round'
import { daySchema, type Instant, idSchema, lineSchema, wordsSchema } from './schema'
import { type AnswerState, answerStates, type FlatState } from './tally'

/** One owner's answer on one item. */
export const itemAnswerSchema = z.strictObject({
  item: riserKindSchema,
  state: z.enum(answerStates),
  reasons: z.array(z.enum(reasonCodes)).max(5),
  /** Own words; for `conditional` this is the condition. */
  words: wordsSchema(WORDS_MAX),
  /** `deferred` only: the day to ask again. */
  askAgainOn: daySchema.nullable(),
})
export type ItemAnswer = z.infer<typeof itemAnswerSchema>
const answersSchema = z.array(itemAnswerSchema).min(1).max(4)

const answerBase = {
  roundId: idSchema,
  stairwellId: idSchema,
  flatId: idSchema,
  textHash: z.string().regex(/^[0-9a-f]{64}$/),
  answers: answersSchema,
}

export type Receipt = {
  receiptNo: string
  tallyId: string
  seq: number
  at: Instant
  /** Chain head after this entry; the lobby sheet prints the day's heads. */
  head: string
  textHash: string
  textVersion: number
  /** 「电子确认」, 「纸质」 or 「代理」; never 「可靠电子签名」 (rule 35). */
  method: string
  building: string
  unit: string
  room: string
  signer: string
  answers: { item: Item; state: AnswerState | 'withdrawn'; words: string; reasons: ReasonCode[] }[]
  clausesRead: string[]
  level: ProofLevel
}

/** Signs: an owner at the level the round demands, or an agent with a stored power. One transaction, one receipt. */
export const answerConsent = mutation<{ tallyId: string; seq: number }>()(
  'consent.answer',
  z.strictObject({ ...answerBase, clausesRead: z.array(idSchema).max(8), confirmsPrepared: z.boolean().optional() }),
)

/** Takes back one's answer on some items, without giving a reason, until the riser is locked. */
export const withdrawConsent = mutation<{ tallyId: string; seq: number }>()(
  'consent.withdraw',
  z.strictObject({
    roundId: idSchema,
    stairwellId: idSchema,
    flatId: idSchema,
    items: z.array(riserKindSchema).min(1).max(4),
  }),
)

/** `preparations/{round~flat}`: filled in by a family member without power; the owner confirms within 30 days or it lapses. */
export type PreparationDoc = {
  _id: string
  schemaVersion: 1
  roundId: string
  flatId: string
  bindingId: string
  textHash: string
  answers: ItemAnswer[]
  createdAt: Date
  expiresAt: Date
}
export const prepareConsent = mutation<{ expiresAt: Instant }>()('consent.prepare', z.strictObject(answerBase))

/** A tenant's record: may the works enter, and when suits. Never consent (rule 28). */
export const recordAccess = mutation<{ tallyId: string; seq: number }>()(
  'consent.recordAccess',
  z.strictObject({
    roundId: idSchema,
    stairwellId: idSchema,
    flatId: idSchema,
    canEnter: z.boolean(),
    words: wordsSchema(200),
  }),
)

/**
 * Staff record an answer signed on paper: photo, day, witness, and the room as the paper names it. Of equal standing (rule 35). One that contradicts an answer in the app of the same day or
 * later is kept as a conflict (`paperId`), and until it is settled neither counts.
 */
export const recordPaper = mutation<{ tallyId: string; seq: number; paperId: string; isConflict: boolean }>()(
  'consent.recordPaper',
  z.strictObject({
    ...answerBase,
    signerId: idSchema,
    clausesRead: z.array(idSchema).max(8),
    signedOn: daySchema,
    witness: lineSchema(20),
    photoIds: z.array(idSchema).min(1).max(6),
    /** The room as written on the paper. */
    roomOnPaper: lineSchema(12),
  }),
)

/** How one part of the text changed, sentence by sentence. `item`: of an item's own words. */
export type TextChange = {
  part: 'title' | 'plain' | 'full' | 'clause' | 'item'
  /** Heading of a clause, name of an item; empty otherwise. */
  name: string
  pieces: { op: 'same' | 'added' | 'removed'; words: string }[]
}

export type ConsentView = {
  roundId: string
  stairwellId: string
  flatId: string
  building: string
  unit: string
  room: string
  estateName: string
  estatePhone: string
  opensAt: Instant
  closesAt: Instant
  proofLevel: ProofLevel
  textHash: string
  textVersion: number
  text: RoundText
  previousText: { version: number; why: string } | null
  /** What changed since the version this household last answered to; empty: nothing it answered has changed. */
  changes: TextChange[]
  clauses: Clause[]
  isOpen: boolean
  me: { role: BindingRole; level: ProofLevel; signerId: string | null; hasPower: boolean }
  items: {
    item: Item
    name: string
    /** My own standing answer (or the one my prepared/agent duty concerns). */
    mine: {
      state: AnswerState
      seq: number
      reconfirm: boolean
      /** A paper of mine says otherwise: neither counts until I answer anew here, or tell who rings. */
      isDisputed: boolean
    } | null
    /** What the flat as a whole amounts to: only its own people see this. */
    flat: FlatState
    /** Other co-owners have yet to answer. */
    coOwnersMissing: number
    locked: boolean
  }[]
  /** `by`: how the family member who filled it in calls themself; null when they never said. */
  prepared: { answers: ItemAnswer[]; by: string | null; at: Instant; expiresAt: Instant } | null
  access: { canEnter: boolean } | null
  receipts: { tallyId: string; seq: number; at: Instant; items: Item[] }[]
  abilities: { answer: boolean; prepare: boolean; recordAccess: boolean; withdraw: boolean; blockedBy: string | null }
}
export const viewConsent = query<ConsentView>()('consent.view', z.strictObject({ roundId: idSchema, flatId: idSchema }))
/** One's own receipt; staff see receipts of their scope. */
export const viewReceipt = query<Receipt>()(
  'consent.receipt',
  z.strictObject({ tallyId: idSchema, seq: z.int().min(1) }),
)
