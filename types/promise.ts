import * as z from 'zod'
import { mutation, query } from './define'
import { PROMISE_LIST_PAGE, PROMISE_PHOTOS_MAX } from './limits'
import type { PhotoView } from './photo'
import type { PromiseAct, PromiseAt } from './promise-words'
import type { Item } from './riser'
import { type Day, daySchema, type Instant, idSchema, instantSchema, lineSchema, wordsSchema } from './schema'

export type PromiseStep = {
  act: PromiseAct
  /** Null: the timer, or a paper. */
  by: string | null
  byName: string
  at: Date
  words: string
}

/**
 * `promises/{tally~seq}` (承诺): the condition of one owner's 有条件同意, made in the transaction of that answer. Until it is kept and its owner confirms it, the flat stays `conditional`
 * (rule 27): keeping alone turns nothing.
 */
export type PromiseDoc = {
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
  /** The answer it stands in. */
  seq: number
  signerId: string
  items: Item[]
  /** The condition in the household's own words. */
  asked: string
  /** What was promised: as asked, or as agreed with the household. */
  text: string
  at: PromiseAt
  /** asked, promised or kept, or broken without the household having answered anew: the ledger shows it. Indexed. */
  isOpen: boolean
  keeperId: string | null
  keeperName: string
  /** Day by which it is kept. Indexed. */
  dueOn: Day | null
  /** When the timer found it late and told everybody; null: it is in time. */
  overdueAt: Date | null
  kept: { words: string; photoIds: string[]; by: string; byName: string; at: Date } | null
  /** Evidence entry that turned it `agreed`. */
  confirmedSeq: number | null
  /** Tally of that entry, where its owner agreed in a later round; absent: its own. */
  confirmedIn?: string
  askedAt: Date
  trail: PromiseStep[]
  rev: number
}

export type PromiseMoveKind = 'take' | 'decline' | 'keep' | 'dispute' | 'break' | 'extend'

export type PromiseView = {
  promiseId: string
  estateId: string
  stairwellId: string
  flatId: string
  building: string
  unit: string
  room: string
  items: Item[]
  asked: string
  text: string
  at: PromiseAt
  isOpen: boolean
  keeperId: string | null
  keeperName: string
  dueOn: Day | null
  isOverdue: boolean
  kept: { words: string; photos: PhotoView[]; byName: string; at: Instant } | null
  askedAt: Instant
  /** The household reads it as well: it names staff by their working names. */
  trail: { act: PromiseAct; byName: string; at: Instant; words: string }[]
  rev: number
  moves: PromiseMoveKind[]
  /** Whoever asks is the owner who demanded it (or holds their power) and may confirm it now. */
  canConfirm: boolean
  /** Staff who do not keep it may record that the owner confirmed by a recorded call. */
  canConfirmByCall: boolean
}

/** A promise as the ledger lists it. */
export type PromiseRow = Omit<PromiseView, 'trail' | 'moves' | 'canConfirm' | 'canConfirmByCall' | 'kept'>

/** For its household (not a tenant) and staff whose portfolio or scope it is in, and its keeper. */
export const viewPromise = query<
  PromiseView & { estatePhone: string; textHash: string; clauses: { clauseId: string; title: string; body: string }[] }
>()('promise.view', z.strictObject({ promiseId: idSchema }))

/**
 * Moves a promise. `take`: street and community staff name who keeps it and by when (`promise_keeper_needed`, `owner_not_here`, `due_in_past`); nobody keeps a promise to their own home
 * (`promise_own`). `keep`: its keeper, or community staff, with words or photos of how. `dispute`: the household, when it is not kept: open again. Refuses `promise_changed` when `rev` is
 * old, `promise_state`.
 */
export const movePromise = mutation<{ rev: number }>()(
  'promise.move',
  z.strictObject({
    promiseId: idSchema,
    rev: z.int().min(1),
    move: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('take'),
        text: wordsSchema(300).pipe(z.string().min(1)),
        keeperId: idSchema.nullable(),
        dueOn: daySchema,
      }),
      z.strictObject({ kind: z.literal('decline'), why: lineSchema(200) }),
      z.strictObject({
        kind: z.literal('keep'),
        words: wordsSchema(300).pipe(z.string().min(1)),
        photoIds: z.array(idSchema).max(PROMISE_PHOTOS_MAX),
      }),
      z.strictObject({ kind: z.literal('dispute'), words: wordsSchema(300).pipe(z.string().min(1)) }),
      z.strictObject({ kind: z.literal('break'), why: lineSchema(200) }),
      z.strictObject({ kind: z.literal('extend'), dueOn: daySchema, why: lineSchema(200) }),
    ]),
  }),
)

export type MovePromise = z.output<typeof movePromise.input>['move']

const confirming = {
  promiseId: idSchema,
  rev: z.int().min(1),
  textHash: z.string().regex(/^[0-9a-f]{64}$/),
  clausesRead: z.array(idSchema).max(8),
}
/**
 * The owner who demanded it (or who holds their power) says that it was kept: their answer on its items becomes `agreed`, an evidence entry as any signature. Refuses `promise_changed`,
 * `promise_state` until it is kept, and all that a signature is refused for.
 */
export const confirmPromise = mutation<{ tallyId: string; seq: number }>()(
  'promise.confirm',
  z.strictObject(confirming),
)

/**
 * The owner confirmed by telephone, and the call was recorded: of equal standing. Not by whoever keeps the promise or said that it is kept (`promise_keeper_confirms`), with somebody who listened in
 * (`witness_required`, `witness_not_independent`) and the recording (`recording_required`).
 */
export const confirmPromiseByCall = mutation<{ tallyId: string; seq: number }>()(
  'promise.confirmByCall',
  z.strictObject({ ...confirming, calledAt: instantSchema, witness: lineSchema(20), recordingId: idSchema }),
)

/** Promises of an estate, or of one keeper: overdue first, then by day. A contact sees those of the portfolio and those they keep. */
export const listPromises = query<{
  rows: PromiseRow[]
  counts: { overdue: number; asked: number; promised: number; kept: number; broken: number; confirmed: number }
  more: boolean
}>()(
  'promise.list',
  z.strictObject({
    estateId: idSchema,
    /** 'me', or a person's id; absent: everybody's. */
    keeper: idSchema.optional(),
    /** `past`: what is over. */
    show: z.enum(['open', 'past', 'all']).default('open'),
    skip: z.int().min(0).max(100_000).default(0),
    limit: z.int().min(1).max(PROMISE_LIST_PAGE).default(PROMISE_LIST_PAGE),
  }),
)
