import * as z from 'zod'
import { roomKinds } from './baseline'
import {
  type ClaimDoc,
  type ClaimFiguresDoc,
  type ClaimStatus,
  type ClaimVisit,
  claimVisitSchema,
  liabilitySchema,
  type Offer,
  offerInputSchema,
} from './claim'
import {
  type ClaimAct,
  type ClaimMoveKind,
  type ClaimParty,
  type ClockStep,
  commonParts,
  type DamageKind,
  type DamagePlace,
  damageKinds,
  objections,
  type Rung,
} from './claim-words'
import { mutation, query } from './define'
import type { WordsState } from './history'
import { CLAIM_FEN_MAX, CLAIM_PHOTOS_MAX, WORDS_MAX } from './limits'
import { type PhotoView, photoPlaceSchema } from './photo'
import { type Day, daySchema, type Instant, idSchema, lineSchema, wordsSchema } from './schema'
import type { TalkSurface } from './talk'

const saidSchema = wordsSchema(WORDS_MAX).pipe(z.string().min(1))
const maySaySchema = wordsSchema(WORDS_MAX).default('')
const photoIdsSchema = z.array(idSchema).max(CLAIM_PHOTOS_MAX).default([])
/** Staff record what a household told them; an acceptance on paper needs the photo of it. */
const onBehalfSchema = z.strictObject({ how: z.enum(['present', 'phone', 'paper']), photoId: idSchema.nullable() })

/**
 * Files a claim: a resident of the flat (or of the stairwell for a common part), family too, or staff for them. Saved at once whatever checks say (rule 12).
 * Refuses `noticed_in_future`, `claim_amount_invalid`, `too_many_photos`, `photo_missing {photoIds}`, `not_allowed` for a flat that is not theirs.
 */
export const submitClaim = mutation<{ claimId: string; number: string }>()(
  'claim.submit',
  z.strictObject({
    place: photoPlaceSchema,
    damagePlace: z.enum([...roomKinds, ...commonParts]),
    damage: z.enum(damageKinds),
    noticedOn: daySchema,
    words: wordsSchema(WORDS_MAX).default(''),
    want: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('repair') }),
      z.strictObject({ kind: z.literal('talk') }),
      /** Whatever number was typed: the server says what is wrong with it. */
      z.strictObject({ kind: z.literal('money'), fen: z.int() }),
    ]),
    /** One more than fits arrives, so that the answer can say so. */
    photoIds: z.array(idSchema).max(100).default([]),
    phone: z
      .string()
      .trim()
      .regex(/^[0-9-]{7,20}$/)
      .nullable()
      .default(null),
    onBehalf: onBehalfSchema.optional(),
  }),
)

export const claimMoveSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('acknowledge'), words: maySaySchema }),
  z.strictObject({ kind: z.literal('setVisit'), visit: claimVisitSchema, words: maySaySchema }),
  z.strictObject({ kind: z.literal('declineVisit'), words: saidSchema }),
  z.strictObject({ kind: z.literal('inspect'), words: saidSchema, photoIds: photoIdsSchema }),
  z.strictObject({ kind: z.literal('judge'), liability: liabilitySchema, words: saidSchema }),
  z.strictObject({ kind: z.literal('offer'), offer: offerInputSchema, words: maySaySchema }),
  z.strictObject({ kind: z.literal('accept'), words: maySaySchema }),
  z.strictObject({ kind: z.literal('object'), about: z.enum(objections), words: saidSchema, photoIds: photoIdsSchema }),
  z.strictObject({
    kind: z.literal('fulfil'),
    words: maySaySchema,
    photoIds: photoIdsSchema,
    receipt: z
      .strictObject({ amountFen: z.int().min(1).max(CLAIM_FEN_MAX), paidOn: daySchema, ref: lineSchema(60) })
      .nullable()
      .default(null),
  }),
  z.strictObject({ kind: z.literal('confirm'), stars: z.int().min(1).max(5), words: maySaySchema }),
  /** By the mediator themself. */
  z.strictObject({ kind: z.literal('mediate'), words: maySaySchema }),
  z.strictObject({ kind: z.literal('letter'), words: saidSchema, offer: offerInputSchema.nullable().default(null) }),
  z.strictObject({ kind: z.literal('withdraw'), words: saidSchema }),
  z.strictObject({ kind: z.literal('reopen'), words: saidSchema, noticedOn: daySchema, photoIds: photoIdsSchema }),
  z.strictObject({ kind: z.literal('pause'), words: saidSchema }),
  z.strictObject({ kind: z.literal('resume'), words: maySaySchema }),
  z.strictObject({ kind: z.literal('add'), words: maySaySchema, photoIds: photoIdsSchema }),
  z.strictObject({ kind: z.literal('say'), words: saidSchema }),
])
export type ClaimMove = z.infer<typeof claimMoveSchema>

/**
 * Moves a claim by the one table in `domain/claim/moves.ts`. Refuses `claim_state` (not from where it stands), `claim_changed` (its status changed since it
 * was looked at: of two who answer at once one hears this), `not_allowed`, `own_claim` (somebody deciding about their own home), `mediator_acted`,
 * `claim_visit_invalid`, `liability_invalid`, `claim_amount_invalid`, `price_unknown`, `receipt_required`, `photo_required`, `warranty_over`, `photo_missing`, and `claim_full` of `add` and `say` alone.
 */
export const moveClaim = mutation<{ seq: number; at: ClaimDoc['facts']['status']['at'] }>()(
  'claim.move',
  z.strictObject({
    claimId: idSchema,
    stateSeq: z.int().min(0),
    move: claimMoveSchema,
    onBehalf: onBehalfSchema.optional(),
  }),
)

/** One entry of the history, as whoever asks may read it. */
export type ClaimEntryView = {
  seq: number
  act: ClaimAct
  party: ClaimParty
  /** A working name of staff; empty for the household and the timer. */
  who: string
  onBehalf: 'present' | 'phone' | 'paper' | null
  at: Instant
  /** Null: not for these eyes until somebody has looked (rule 12). */
  words: string | null
  wordsState: WordsState
  photoIds: string[]
  after: ClaimStatus['at']
  dueOn: Day | null
  /** What an `offer` or a `letter` offered: a later one takes its place in the status. */
  offer?: Offer
}

export type ClaimView = {
  claimId: string
  number: string
  estateId: string
  estateName: string
  estatePhone: string
  stairwellId: string
  flatId: string | null
  building: string
  unit: string
  room: string
  damagePlace: DamagePlace
  damage: DamageKind
  noticedOn: Day
  want: ClaimDoc['want']
  phoneMasked: string | null
  receivedAt: Instant
  status: ClaimStatus
  cycle: number
  rung: Rung
  clock: ClaimDoc['facts']['clock']
  /** The reason a pause was given, as the household reads it. */
  pauseWords: string | null
  stars: number | null
  warranty: ClaimDoc['warranty'] & { isOver: boolean }
  /** Who sees to it now: a name and a number to ring. */
  charge: { rung: Rung; name: string; phone: string }
  entries: ClaimEntryView[]
  photos: Record<string, PhotoView>
  /** What the three signed about this flat in its newest talk: the most that is paid, how each surface is put back and who answers for it. Null: nothing was signed. */
  agreed: { talkId: string; on: Day; ceilingFen: number; surfaces: TalkSurface[] } | null
  /** Photos of the flat's baseline of the same kind of room, to set beside: null when there is no baseline. */
  baseline: {
    state: 'open' | 'signed' | 'waived'
    photos: (PhotoView & { surface: string; roomName: string })[]
  } | null
  cause: {
    causeId: string
    claims: { claimId: string; number: string; building: string; unit: string; room: string }[]
  } | null
  /** Others that may have the same cause, with why (「楼上 501，同一根厨房下水」); for who handles alone. */
  maybeSame: { claimId: string; number: string; building: string; unit: string; room: string; why: string }[]
  /** Head of the hash chain. */
  head: string
  seq: number
  stateSeq: number
  isRestricted: boolean
  /** Moves open to whoever asks; for staff also those of a household, which they then record for it. */
  moves: ClaimMoveKind[]
  movesOnBehalf: ClaimMoveKind[]
  /** `side`: as whom the page is read. */
  side: 'household' | 'crew' | 'staff'
  abilities: { review: boolean; revealPhone: boolean; join: boolean; export: boolean; askErase: boolean }
}
/** Writes nothing: `claim.see` notes that a household has looked. Of claims of the same cause a household learns only how many there are (their fields are empty). */
export const viewClaim = query<ClaimView>()('claim.view', z.strictObject({ claimId: idSchema }))

export type MyClaimRow = {
  claimId: string
  number: string
  room: string
  damagePlace: DamagePlace
  damage: DamageKind
  receivedAt: Instant
  at: ClaimStatus['at']
  isOpen: boolean
  /** When something is due, and of whom. */
  dueOn: Day | null
  step: ClockStep | null
  visit: ClaimVisit | null
  offer: Offer | null
  hasNews: boolean
}
/** A household's claims, those of common parts its people filed, and what its building may be told: claims settled persuade the next household. */
export const listMyClaims = query<{
  claims: MyClaimRow[]
  /** Null below `CLAIM_SUMMARY_MIN` claims: two would tell whose. */
  building: { name: string; claims: number; settled: number; medianDays: number | null } | null
}>()('claim.mine', z.strictObject({ flatId: idSchema }))

/** Notes that the household has looked, up to an entry. */
export const seeClaim = mutation<{ seenSeq: number }>()(
  'claim.see',
  z.strictObject({ claimId: idSchema, seq: z.int().min(0) }),
)

export type ClaimRow = {
  claimId: string
  number: string
  building: string
  unit: string
  room: string
  damagePlace: DamagePlace
  damage: DamageKind
  receivedOn: Day
  at: ClaimStatus['at']
  rung: Rung
  step: ClockStep | null
  dueOn: Day | null
  isPaused: boolean
  crewId: string | null
  causeId: string | null
  /** Asked for or offered, in fen. */
  fen: number | null
  /** May act on it now: it waits for whoever asks. */
  isMine: boolean
  /** Entries' words and photos that wait for a person's look (rule 12); 0 for who does not decide about this claim. */
  toReview: number
}
/**
 * Claims of an estate for those who handle them. Open ones all at once, next deadline first; ended ones by month of receipt; `search` by number or by
 * place (「6-2-301」, 「301」, 「6号楼」). Pages of `CLAIM_LIST_PAGE`.
 */
export const listClaims = query<{
  claims: ClaimRow[]
  next: number | null
  today: Day
  crews: { crewId: string; name: string }[]
  abilities: { file: boolean; decide: boolean; rules: boolean }
}>()(
  'claim.list',
  z.strictObject({
    estateId: idSchema,
    show: z.discriminatedUnion('what', [
      z.strictObject({ what: z.literal('open') }),
      z.strictObject({ what: z.literal('month'), month: z.string().regex(/^20\d\d-(?:0[1-9]|1[0-2])$/) }),
      z.strictObject({ what: z.literal('search'), text: lineSchema(30) }),
    ]),
    from: z.int().min(0).max(1_000_000).default(0),
  }),
)

/** One cause for several claims (a leak over three floors), or one on its own again (`causeId` null). Refuses `claim_state` for one that has ended, `malformed {field}`. */
export const joinClaims = mutation<{ causeId: string | null }>()(
  'claim.join',
  z.strictObject({ claimIds: z.array(idSchema).min(1).max(20), join: z.boolean(), words: saidSchema }),
)
/** A person who decides says whether the other side reads an entry's words (rule 12). */
export const showClaimWords = mutation<{ seq: number }>()(
  'claim.showWords',
  z.strictObject({ claimId: idSchema, seq: z.int().min(0), show: z.boolean() }),
)
/** The number the household left for this claim; asks why and is logged (rule 40). */
export const revealClaimPhone = mutation<{ phone: string }>()(
  'claim.revealPhone',
  z.strictObject({ claimId: idSchema, why: lineSchema(100) }),
)
/** The household asks for deletion: what must be kept stays, restricted, until `keepUntil` (rule 40); then the timer erases words and photos. */
export const eraseClaim = mutation<{ keepUntil: Day | null }>()('claim.askErase', z.strictObject({ claimId: idSchema }))
/**
 * One's own claim as files: a ZIP of a printable page and the originals, behind a ten-minute link (rule 23); made anew each time. For the household, and who decides with a
 * reason (logged).
 */
export const exportClaim = mutation<{ url: string; expiresAt: Instant; bytes: number }>()(
  'claim.export',
  z.strictObject({ claimId: idSchema, why: lineSchema(100).optional() }),
)

export type ClaimFigures = {
  today: Day
  open: { upTo3: number; upTo7: number; upTo15: number; older: number }
  openByRung: ClaimFiguresDoc['openByRung']
  total: { claims: number; settled: number; medianDays: number | null; paidFen: number }
  buildings: { building: string; claims: number; settled: number; open: number; medianDays: number | null }[]
  damages: { damage: DamageKind; claims: number; paidFen: number }[]
  crews: {
    crewId: string | null
    name: string
    claims: number
    ended: number
    onTime: number
    late: number
    reopened: number
    meanStars: number | null
    paidFen: number
  }[]
}
/** Read from one document, whatever the number of claims. */
export const viewClaimFigures = query<ClaimFigures>()('claim.figures', z.strictObject({ estateId: idSchema }))
/** The same, and every claim of a stretch of months, as an Excel file without names or telephone numbers. */
export const claimsWorkbook = query<{ name: string; base64: string }>()(
  'claim.workbook',
  z.strictObject({ estateId: idSchema, month: z.string().regex(/^20\d\d-(?:0[1-9]|1[0-2])$/) }),
)

/** On the first screen. */
export type ClaimsGlance = {
  open: number
  /** The claim that waits for the household, or else the newest open one. */
  claimId: string
  at: ClaimStatus['at']
  damage: DamageKind
  hasNews: boolean
  visit: ClaimVisit | null
}
