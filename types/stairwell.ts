import * as z from 'zod'
import { mutation, query } from './define'
import { type ConsentRule, consentRules, type Occupancy, occupancies } from './household'
import type { BindingRole, ProofLevel } from './person'
import type { RiserView } from './picture'
import type { Item, Riser, RiserKind } from './riser'
import { riserPatternSchema } from './riser-schema'
import { type Instant, idSchema, lineSchema } from './schema'
import type { AnswerState, FlatState } from './tally'

/** One flat as the stairwell knows it. A flat joined into another has no answer of its own. */
export type Flat = {
  flatId: string
  /** 房号 as people say it: 「403」. Unique in a stairwell. */
  room: string
  floor: number
  /** Column of the picture: 「03」 of 403. */
  position: string
  /** 建筑面积 in 0.01 m²; integer. */
  areaCentiSqm: number
  occupancy: Occupancy
  consentRule: ConsentRule
  /** Masked owner names (「王**」), for the staff picture. */
  ownersMasked: string[]
  /** The primary flat this one was knocked together with, or null. */
  joinedTo: string | null
}

/** `stairwells/{stairwellId}`; the id derives from estate, building and unit, so an import repeated meets itself. */
export type StairwellDoc = {
  _id: string
  schemaVersion: 1
  estateId: string
  /** 「6号楼」 and 「2门」 as shown. */
  building: string
  unit: string
  /** Sorted by floor descending, then position. */
  flats: Flat[]
  risers: Riser[]
  /** At most one open round asks a stairwell at a time. */
  openRoundId: string | null
  /** The round that ended here last: its answers are still read, and withdrawn until the lock (rule 27). Absent: none did. */
  lastRoundId?: string
  rev: number
}

/** What staff see of one flat in the picture. */
export type StaffFlatView = Flat & {
  /** The flat's state over all items asked of it (worst first), or null outside a round. */
  state: FlatState | null
  /** Per asked item. */
  items: Partial<Record<Item, FlatState>>
  /** A tenant answered, no owner did. */
  tenantOnly: boolean
  /** It had answered, but the text changed since. */
  reconfirm: boolean
}

export type StairwellView = {
  stairwellId: string
  estateId: string
  estateName: string
  building: string
  unit: string
  floors: number[]
  positions: string[]
  flats: StaffFlatView[]
  /** Pipes with counts; unmasked for staff. */
  risers: RiserView[]
  pattern: RiserPatternView
  round: { roundId: string; title: string; closesAt: Instant; proofLevel: ProofLevel } | null
  counts: {
    households: number
    agreed: number
    risers: number
    complete: number
    areaCentiSqm: number
    agreedAreaCentiSqm: number
  }
  /** Grows with each change; ask with `since` to learn cheaply whether anything changed. */
  version: number
  abilities: { setRisers: boolean; correctFlat: boolean; lock: boolean; recordPaper: boolean; issueCodes: boolean }
}
export type RiserPatternView = { kind: RiserKind; positions: string[]; fromFloor: number; exceptFlatIds: string[] }[]

export const viewStairwell = query<{ unchanged: true } | ({ unchanged: false } & StairwellView)>()(
  'stairwell.view',
  z.strictObject({ stairwellId: idSchema, since: z.int().min(0).optional() }),
)

/** Sets the risers of one or more stairwells from one pattern (those of one building usually share it). */
export const setRisers = mutation<{ stairwells: { stairwellId: string; risers: number }[] }>()(
  'stairwell.setRisers',
  z.strictObject({ stairwellIds: z.array(idSchema).min(1).max(40), pattern: riserPatternSchema }),
)

/** What staff see when they open one flat. Names and phones are masked; `flat.reveal` shows one and logs it. */
export type FlatView = {
  flat: Flat
  estateId: string
  stairwellId: string
  building: string
  unit: string
  owners: {
    signerId: string
    masked: string
    phoneMasked: string | null
    share: { numerator: number; denominator: number } | null
    bound: boolean
  }[]
  filedSignerIds: string[]
  bindings: {
    bindingId: string
    role: BindingRole
    level: ProofLevel
    state: 'pending' | 'active'
    ownerMasked: string | null
    since: Instant
    hasPower: boolean
  }[]
  /** This round's answers and what was said, newest first. */
  answers: {
    seq: number
    at: Instant
    kind:
      | 'answer'
      | 'paper'
      | 'agent'
      | 'call'
      | 'withdrawal'
      | 'disputed'
      | 'settled'
      | 'access'
      | 'correction'
      | 'text'
      | 'lock'
    who: string
    items: {
      item: Item
      state: AnswerState | 'withdrawn' | null /** Of what says nothing of its own: disputed, settled. */
    }[]
    words: string | null
    reasons: string[]
    photoIds: string[]
  }[]
  round: { roundId: string; title: string } | null
}
export const viewFlat = query<FlatView>()('flat.view', z.strictObject({ stairwellId: idSchema, flatId: idSchema }))

/** Shows one full value of personal data and logs who saw it, when and why (rule 40). */
export const revealFlat = mutation<{ value: string }>()(
  'flat.reveal',
  z.strictObject({
    stairwellId: idSchema,
    flatId: idSchema,
    signerId: idSchema,
    field: z.enum(['name', 'phone']),
    why: lineSchema(100),
  }),
)

/** Corrects one flat; during a round the tally is corrected and the evidence says so in the same transaction. */
export const correctFlat = mutation<{ rev: number }>()(
  'flat.correct',
  z.strictObject({
    stairwellId: idSchema,
    flatId: idSchema,
    floor: z.int().min(-3).max(60).optional(),
    position: z.string().trim().min(1).max(8).optional(),
    areaCentiSqm: z.int().min(1).max(10_000_000).optional(),
    occupancy: z.enum(occupancies).optional(),
    joinedTo: idSchema.nullable().optional(),
    consentRule: z.enum(consentRules).optional(),
    shares: z
      .array(
        z.strictObject({
          signerId: idSchema,
          numerator: z.int().min(1).max(10_000),
          denominator: z.int().min(1).max(10_000),
        }),
      )
      .max(20)
      .optional(),
    filedSignerIds: z.array(idSchema).max(20).optional(),
    why: lineSchema(200),
  }),
)
