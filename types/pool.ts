import * as z from 'zod'
import { mutation, query } from './define'
import type { WordsState } from './history'
import { POOL_FEN_MAX, POOL_WINDOW_DAYS_MAX } from './limits'
import { type Day, daySchema, type Instant, idSchema, lineSchema, wordsSchema } from './schema'

export const poolRules = ['even', 'area'] as const
export type PoolRule = (typeof poolRules)[number]
export const poolRuleWords: Record<PoolRule, string> = { even: '每户一样多', area: '按面积分' }

/**
 * `pools/{stairwellId}` (小额损耗邻里共担): a stairwell's covenant about small losses. Joining is voluntary and ends at any moment; who joined is known to its own
 * household and to who keeps the pool, to others as a number.
 */
export type PoolDoc = {
  _id: string
  schemaVersion: 1
  estateId: string
  /** The covenant's words as every member read them. */
  covenant: string
  /** Largest loss it shares. */
  limitFen: number
  rule: PoolRule
  /** Days neighbours have to answer. */
  windowDays: number
  state: 'open' | 'ended'
  /** By flat: who joined and when, to which revision of the covenant. */
  members: Record<string, { by: string; at: Date; rev: number }>
  /** Cases whose neighbours are still being asked: what stands then does not change under them. */
  asking: string[]
  /** Of the covenant: a change asks every member again. */
  rev: number
  seq: number
  head: string
}

/**
 * `poolCases/{caseId}`: one small loss. Shares are computed once, over all members of that moment, the harmed household included, by the largest remainder: they
 * sum to the loss. Each neighbour agrees to exactly their own share or does not; what nobody takes stays with the harmed household. No money moves through us.
 */
export type PoolCaseDoc = {
  _id: string
  schemaVersion: 1
  stairwellId: string
  estateId: string
  flatId: string
  claimId: string | null
  what: string
  /** The entry that asked, whose `wordsState` says whether neighbours read `what` yet (rule 12). */
  askedSeq: number
  amountFen: number
  rule: PoolRule
  /** By flat, fen. */
  shares: Record<string, number>
  answers: Record<string, { agrees: boolean; by: string; at: Date }>
  /** By flat: the harmed household has it. */
  received: Record<string, { by: string; at: Date }>
  openedOn: Day
  /** Last day to answer. */
  until: Day
  state: 'asking' | 'settled'
  /** Shares agreed to when it was settled. */
  agreedFen: number
}

export type PoolEntry =
  | { kind: 'pool'; act: 'set' | 'ended'; rev: number; covenantHash: string; limitFen: number; rule: PoolRule }
  | { kind: 'pool'; act: 'joined' | 'left'; flatId: string; rev: number }
  | { kind: 'pool'; act: 'asked'; caseId: string; amountFen: number; shares: Record<string, number> }
  | { kind: 'pool'; act: 'answered'; caseId: string; flatId: string; agrees: boolean }
  | { kind: 'pool'; act: 'settled'; caseId: string; agreedFen: number }
  | { kind: 'pool'; act: 'received'; caseId: string; flatId: string; fen: number }

export type PoolCaseView = {
  caseId: string
  /** Empty for neighbours until WeChat's check or a person let it through (rule 12). */
  what: string
  whatState: WordsState
  amountFen: number
  rule: PoolRule
  isOurs: boolean
  openedOn: Day
  until: Day
  state: PoolCaseDoc['state']
  /** The reader's own share and answer; null: not a member then. */
  mine: { fen: number; agrees: boolean | null; isReceived: boolean } | null
  /** Numbers only, none until it is settled, and to neighbours none of fewer than `MASK_BELOW` that took a share (rule 43). */
  settled: { households: number; agreedFen: number } | null
  /** The harmed household, for who keeps the pool: of it `pool.receive` is told. Null or absent: for nobody else's eyes. */
  harmed?: { flatId: string; room: string } | null
  /** The harmed household and who keeps the pool: who takes how much. */
  takers: { flatId: string; room: string; fen: number; isReceived: boolean }[] | null
}

/** For a resident of the stairwell (with their flat) and for staff who keep it. */
export const viewPool = query<{
  stairwellId: string
  building: string
  unit: string
  pool: null | {
    covenant: string
    limitFen: number
    rule: PoolRule
    windowDays: number
    state: PoolDoc['state']
    members: number
    /** Rooms that joined, for who keeps it. */
    rooms: string[] | null
    /** Most that one loss could cost the reader's flat: its share of the limit among all members and itself, in fen. Null or absent: no flat asks. */
    mostFen?: number | null
    rev: number
  }
  /** The flat's own membership; null: none. `isOld`: the covenant changed since. */
  mine: { since: Instant; isOld: boolean } | null
  cases: PoolCaseView[]
  abilities: { set: boolean; join: boolean; ask: boolean }
}>()('pool.view', z.strictObject({ stairwellId: idSchema, flatId: idSchema.nullable() }))

/** Sets up or changes a pool (a change asks every member again), or ends it. Refuses `pool_changed`, `pool_limit`, `pool_case_open`. */
export const setPool = mutation<{ rev: number }>()(
  'pool.set',
  z.strictObject({
    stairwellId: idSchema,
    rev: z.int().min(0),
    covenant: wordsSchema(1500).pipe(z.string().min(1)),
    limitFen: z.int().min(1).max(POOL_FEN_MAX),
    rule: z.enum(poolRules),
    windowDays: z.int().min(1).max(POOL_WINDOW_DAYS_MAX),
    state: z.enum(['open', 'ended']),
  }),
)
/** An owner or tenant joins for their household, or leaves. What was agreed to before stays agreed. Refuses `pool_state`, `pool_changed`. */
export const joinPool = mutation<{ joined: boolean }>()(
  'pool.join',
  z.strictObject({ stairwellId: idSchema, flatId: idSchema, rev: z.int().min(1), join: z.boolean() }),
)
/** A member asks its neighbours to share a small loss. Refuses `pool_state`, `pool_limit {limitFen}`, `pool_alone`, `noticed_in_future`. */
export const askPool = mutation<{ caseId: string }>()(
  'pool.ask',
  z.strictObject({
    stairwellId: idSchema,
    flatId: idSchema,
    what: lineSchema(60),
    amountFen: z.int().min(1),
    happenedOn: daySchema,
    claimId: idSchema.nullable().default(null),
  }),
)
/** Agrees to one's own share, or does not; may be changed until the window ends. Refuses `pool_state`, `pool_not_asked`. */
export const answerPool = mutation<{ state: PoolCaseDoc['state'] }>()(
  'pool.answer',
  z.strictObject({ caseId: idSchema, flatId: idSchema, agrees: z.boolean() }),
)
/** The harmed household, or who keeps the pool, notes that a share has arrived. Refuses `pool_state`. */
export const receivePool = mutation<{ received: number }>()(
  'pool.receive',
  z.strictObject({ caseId: idSchema, flatId: idSchema, from: idSchema }),
)
/** Who keeps the pool says whether neighbours read what a loss is about (rule 12); may be taken back. */
export const showPoolWords = mutation<{ caseId: string }>()(
  'pool.showWords',
  z.strictObject({ caseId: idSchema, show: z.boolean() }),
)
