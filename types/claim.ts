import * as z from 'zod'
import {
  type ClaimAct,
  type ClaimParty,
  type ClockStep,
  type DamageKind,
  type DamagePlace,
  liables,
  type Objection,
  type Rung,
} from './claim-words'
import { CLAIM_FEN_MAX, OFFER_ITEMS_MAX } from './limits'
import type { Sealed } from './person'
import { type Day, daySchema, idSchema, lineSchema, wordsSchema } from './schema'

/** When somebody comes, in Beijing time; 「HH:MM」. */
export const claimVisitSchema = z.strictObject({
  on: daySchema,
  from: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/),
  to: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/),
})
export type ClaimVisit = z.infer<typeof claimVisitSchema>

/** Who answers for how much of it: whole percents that sum to 100. `pairs` set a photo of the baseline beside one of the damage. */
export const liabilitySchema = z.strictObject({
  shares: z
    .array(z.strictObject({ who: z.enum(liables), percent: z.int().min(1).max(100) }))
    .min(1)
    .max(liables.length),
  pairs: z
    .array(z.strictObject({ before: idSchema.nullable(), after: idSchema }))
    .max(10)
    .default([]),
})
export type Liability = z.infer<typeof liabilitySchema>

/** One line of an offer of money. `amountFen` is computed by us: `unitFen × quantityCenti ÷ 100`, halves up. A line without `code` says why the table lacks it. */
export type OfferItem = {
  code: string | null
  name: string
  unit: string
  unitFen: number
  /** Hundredths of a unit. */
  quantityCenti: number
  amountFen: number
  why: string
}
/** `totalFen` is the sum of its items, to the fen. `priceVersion` 0: no table was published then. */
export type Offer =
  | { how: 'repair'; standard: string; byOn: Day }
  | { how: 'money'; items: OfferItem[]; totalFen: number; priceVersion: number }

export const offerInputSchema = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('repair'), standard: wordsSchema(300).pipe(z.string().min(1)), byOn: daySchema }),
  z.strictObject({
    how: z.literal('money'),
    items: z
      .array(
        z.discriminatedUnion('from', [
          z.strictObject({ from: z.literal('table'), code: idSchema, quantityCenti: z.int().min(1).max(1_000_000) }),
          z.strictObject({
            from: z.literal('own'),
            name: lineSchema(40),
            unit: lineSchema(8),
            unitFen: z.int().min(1).max(CLAIM_FEN_MAX),
            quantityCenti: z.int().min(1).max(1_000_000),
            why: lineSchema(60),
          }),
        ]),
      )
      .min(1)
      .max(OFFER_ITEMS_MAX),
  }),
])
export type OfferInput = z.infer<typeof offerInputSchema>

/** What was paid, on paper: no money moves through us. */
export type Receipt = { amountFen: number; paidOn: Day; ref: string }

/** Where a claim stands; what a status needs it carries, so an impossible one does not compile. */
export type ClaimStatus =
  | { at: 'submitted' }
  | { at: 'acknowledged' }
  | { at: 'visitSet'; visit: ClaimVisit }
  | { at: 'inspected' }
  | { at: 'judged'; liability: Liability }
  | { at: 'offered'; liability: Liability; offer: Offer }
  | { at: 'accepted'; liability: Liability; offer: Offer }
  | { at: 'done'; liability: Liability; offer: Offer; receipt: Receipt | null }
  | { at: 'objected'; about: Objection; liability: Liability; offer: Offer | null }
  | {
      at: 'mediating'
      about: Objection
      liability: Liability
      offer: Offer | null
      mediatorId: string
      mediatorName: string
      visit: ClaimVisit | null
      isInspected: boolean
    }
  /** The mediator's word. An offer in it may still be accepted; the ways that remain are people's mediation and court. */
  | { at: 'final'; liability: Liability; offer: Offer | null; mediatorName: string; letterOn: Day }
  | { at: 'closed'; how: 'repaired' | 'paid' | 'noOffer'; liability: Liability; offer: Offer | null; paidFen: number }
  | { at: 'withdrawn' }

/** A deadline as stored when it began (rule 42). Paused: `left` working days remain, which run again from the day it resumes. */
export type ClaimClock = {
  step: ClockStep
  startedOn: Day
  dueOn: Day
  days: number
  source: string
  paused: { since: Day; left: number } | null
}

/** All that a move may change; each entry of the history holds them as they were after it, so that the claim is what its history says. */
export type ClaimFacts = {
  status: ClaimStatus
  /** 1, and one more each time it was reopened. */
  cycle: number
  rung: Rung
  /** Null: nothing is due of anybody but the household. */
  clock: ClaimClock | null
  /** Staff and crews who acted in it: none of them mediates it. */
  actedIds: string[]
  /** Claims of one cause carry one id. */
  causeId: string | null
  /** A deadline has been missed, in whatever cycle. */
  wasLate: boolean
  stars: number | null
}

export type ClaimEntry = {
  kind: 'claim'
  act: ClaimAct
  party: ClaimParty
  /** Recorded by staff for the household: how they were told. */
  onBehalf: 'present' | 'phone' | 'paper' | null
  facts: ClaimFacts
  /** On entries that file it or take it up again: what is claimed, so that this cannot be changed unnoticed either. */
  filed?: ClaimFiled
}

/** What a household says is broken and what it wants. */
export type ClaimFiled = Pick<ClaimDoc, 'damagePlace' | 'damage' | 'noticedOn' | 'want'>

/** What one claim adds to the figures of its estate. */
export type ClaimCount = {
  building: string
  damage: DamageKind
  crewId: string | null
  receivedOn: Day
  isOpen: boolean
  rung: Rung
  /** Working days from receipt to its (last) end; null: open or withdrawn. */
  settledDays: number | null
  wasLate: boolean
  reopened: number
  stars: number | null
  paidFen: number
}

/** `claims/{claimId}` (损坏赔付申请). */
export type ClaimDoc = {
  _id: string
  schemaVersion: 1
  /** 「PF-261119-03」: of its estate and day. */
  number: string
  estateId: string
  stairwellId: string
  /** Null: of a common part. */
  flatId: string | null
  building: string
  unit: string
  /** Empty for a common part. */
  room: string
  by: string
  bySide: 'household' | 'staff'
  damagePlace: DamagePlace
  damage: DamageKind
  noticedOn: Day
  want: { kind: 'repair' | 'talk' } | { kind: 'money'; fen: number }
  phone: Sealed | null
  phoneMasked: string | null
  /** Works that the flat's riser had last, and the crew that did them. */
  worksId: string | null
  crewId: string | null
  /** Rule 38. `until` null: works are not accepted yet, it has not begun to run. */
  warranty: { years: 2 | 5; until: Day | null }
  receivedAt: Date
  receivedOn: Day
  /** `YYYY-MM` of receipt. */
  month: string
  facts: ClaimFacts
  /** These three repeat `facts`, for indexes. */
  isOpen: boolean
  isTicking: boolean
  dueOn: Day | null
  endedOn: Day | null
  /** At least until then all of it is kept (rule 38). Null while open. */
  keepUntil: Day | null
  /** Somebody asked for deletion: what must be kept is seen by who decides alone, with a reason. */
  isRestricted: boolean
  photoIds: string[]
  /** Newest entry that the household has looked at. */
  seenSeq: number
  /** What the estate's figures hold of it; null: nothing yet. */
  counted: ClaimCount | null
  isCounted: boolean
  seq: number
  head: string
  /** The entry that last changed its status: what somebody who moves it must have seen. */
  stateSeq: number
}

/** `claimNumbers/{estate~day}`: how many claims a day had. */
export type ClaimNumberDoc = { _id: string; schemaVersion: 1; count: number }

/** `claimFigures/{estateId}`: sums over all claims of an estate, moved by each claim's difference. */
export type ClaimFiguresDoc = {
  _id: string
  schemaVersion: 1
  rev: number
  /** Open claims by the day they came in. */
  openByDay: Record<Day, number>
  openByRung: Record<Rung, number>
  buildings: Record<string, { claims: number; settled: number; open: number; days: Record<string, number> }>
  damages: Partial<Record<DamageKind, { claims: number; paidFen: number }>>
  /** By crew; `none` for claims without works. `stars[n - 1]`: how many gave n. */
  crews: Record<
    string,
    { claims: number; ended: number; onTime: number; late: number; reopened: number; stars: number[]; paidFen: number }
  >
}
