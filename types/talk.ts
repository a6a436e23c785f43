import * as z from 'zod'
import { roomKinds, surfaces } from './baseline'
import { mutation, query } from './define'
import { flatRefSchema } from './household-file'
import type { DecorationStandard } from './household-words'
import { TALK_FEN_MAX, TALK_SLOTS_MAX, TALK_SURFACES_MAX } from './limits'
import type { Sealed } from './person'
import { daySchema, type Instant, idSchema, lineSchema, wordsSchema } from './schema'

/** The three who talk about a decorated flat: who builds, who decorated it, who lives there. */
export const talkParties = ['contractor', 'decorator', 'resident'] as const
export type TalkParty = (typeof talkParties)[number]
export const talkPartyWords: Record<TalkParty, string> = {
  contractor: '施工单位',
  decorator: '装修师傅',
  resident: '住户',
}

/** Who answers for one surface if it is harmed. */
export const liables = ['contractor', 'decorator', 'resident', 'shared'] as const
export type Liable = (typeof liables)[number]
export const liableWords: Record<Liable, string> = {
  contractor: '施工单位负责',
  decorator: '装修师傅负责',
  resident: '住户自己负责',
  shared: '按说好的分担',
}

export const talkAts = ['inviting', 'fixed', 'minuted', 'signed', 'cancelled'] as const
/** inviting: days are offered; fixed: one is agreed; minuted: what was agreed is written and waits for signatures; signed: by all three, frozen. */
export type TalkAt = (typeof talkAts)[number]
export const talkAtWords: Record<TalkAt, string> = {
  inviting: '在约时间',
  fixed: '时间定了',
  minuted: '等三方签字',
  signed: '三方都签了',
  cancelled: '取消了',
}

const hhmm = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
export const talkSlotSchema = z.strictObject({ slotId: idSchema, on: daySchema, from: hhmm, until: hhmm })
export type TalkSlot = z.infer<typeof talkSlotSchema>

/** How one surface is put back, and who answers for it. */
export const talkSurfaceSchema = z.strictObject({
  room: z.enum(roomKinds),
  surface: z.enum(surfaces),
  standard: lineSchema(100),
  liable: z.enum(liables),
})
export type TalkSurface = z.infer<typeof talkSurfaceSchema>

/** What was agreed. Its SHA-256 is what the three sign. */
export const talkMinutesSchema = z.strictObject({
  words: wordsSchema(1000).pipe(z.string().min(1)),
  surfaces: z.array(talkSurfaceSchema).min(1).max(TALK_SURFACES_MAX),
  /** Most that is paid if something is harmed, in fen: the basis of a later claim. */
  ceilingFen: z.int().min(0).max(TALK_FEN_MAX),
})
export type TalkMinutes = z.infer<typeof talkMinutesSchema>

export type TalkSignature = { by: string; name: string; at: Date; via: 'app' | 'paper'; fileId: string | null }

/** `talks/{talkId}`: one three-party talk about one decorated flat (三方面谈). */
export type TalkDoc = {
  _id: string
  schemaVersion: 1
  estateId: string
  stairwellId: string
  flatId: string
  building: string
  unit: string
  room: string
  /** The plan item it was invited for. */
  itemId: string
  at: TalkAt
  /** inviting, fixed or minuted. Indexed. */
  isLive: boolean
  where: string
  slots: TalkSlot[]
  /** The one agreed. */
  slotId: string | null
  /** Which slots each party can come to; null: no answer. */
  can: Record<TalkParty, { slotIds: string[]; by: string; at: Date } | null>
  decorator: { name: string; phone: Sealed | null; personId: string | null }
  /** Hash of the one-time code by which the decorator joins on a phone of their own; null: joined, or none was made. */
  codeHash: string | null
  /** Wrong entries it still bears. */
  codeTries: number
  /** Until when it is good. Absent: none was made. */
  codeUntil?: Date | null
  minutes: (TalkMinutes & { by: string; byName: string; at: Date }) | null
  /** SHA-256 of the minutes with the flat, as canonical JSON. */
  minutesHash: string | null
  signatures: Record<TalkParty, TalkSignature | null>
  invitedBy: string
  invitedByName: string
  invitedAt: Date
  signedAt: Date | null
  /** Why it was called off, in words for all three. Absent: it was not. */
  cancelled?: { why: string; byName: string; at: Date } | null
  rev: number
}

/** What a plan and a household's page show of a talk. */
export type TalkGlance = {
  talkId: string
  at: TalkAt
  slot: TalkSlot | null
  where: string
  /** Who has not signed; empty unless minuted. */
  missing: TalkParty[]
  /** The viewer's own signature or answer is wanted now. */
  wantsMe: 'slot' | 'sign' | null
}

export type TalkView = {
  talkId: string
  estateId: string
  stairwellId: string
  flatId: string
  estateName: string
  estatePhone: string
  building: string
  unit: string
  room: string
  /** As which party, or as staff, whoever asks reads it. */
  viewer: TalkParty | 'staff'
  at: TalkAt
  where: string
  slots: (TalkSlot & { can: TalkParty[] })[]
  slotId: string | null
  answered: TalkParty[]
  decoratorName: string
  minutes: (TalkMinutes & { byName: string; at: Instant }) | null
  minutesHash: string | null
  signatures: { party: TalkParty; name: string; at: Instant; via: 'app' | 'paper' }[]
  missing: TalkParty[]
  /** What of the flat's file and baseline the talk is about. */
  decoration: { standard: DecorationStandard; month: string | null } | null
  hasBaseline: boolean
  /** Why it was called off; null: it was not. */
  cancelled: { why: string; byName: string; at: Instant } | null
  /** Of the decorator, for staff who run it; the whole number is a view of its own. Null: not for these eyes, or none was left. */
  decoratorPhoneMasked: string | null
  hasDecoratorJoined: boolean
  rev: number
  abilities: {
    answer: boolean
    fix: boolean
    write: boolean
    /** Parties for whom the viewer may sign in the app, and whose paper signature they may record. */
    sign: TalkParty[]
    recordPaper: TalkParty[]
    cancel: boolean
    makeCode: boolean
  }
}

/** Invites all three: days and a place. Refuses `talk_slot_invalid {slot}` (in the past, ends before it begins, outside visiting hours), `talk_exists`, `move_not_of_item`. */
export const inviteTalk = mutation<{ talkId: string }>()(
  'talk.invite',
  z.strictObject({
    ...flatRefSchema,
    itemId: idSchema,
    where: lineSchema(40),
    slots: z.array(talkSlotSchema).min(1).max(TALK_SLOTS_MAX),
    decorator: z.strictObject({
      name: lineSchema(20),
      phone: z
        .string()
        .trim()
        .regex(/^[0-9-]{7,20}$/)
        .nullable(),
    }),
  }),
)
/** For its three parties (the owner and family, crews of the estate, who joined as decorator) and staff of the household. Anybody else: `not_found`. */
export const viewTalk = query<TalkView>()('talk.view', z.strictObject({ talkId: idSchema }))
/** Talks of an estate that are live, for crews and staff. */
export const listTalks = query<{
  talks: {
    talkId: string
    building: string
    unit: string
    room: string
    at: TalkAt
    slot: TalkSlot | null
    missing: TalkParty[]
  }[]
}>()('talk.list', z.strictObject({ estateId: idSchema }))

/**
 * Moves a talk. `can`: a party says which slots suit (staff may for the decorator, `as`). `fix`: staff settle on a slot. `write`: staff write what was agreed; any change takes signatures off.
 * `sign`: a party signs what it read (`hash`), or staff record a paper signature with its photo. Refuses `talk_changed`, `talk_state`, `minutes_changed` when `hash` is old,
 * `talk_two_parties` for who signed another side, `photo_required`.
 */
export const moveTalk = mutation<{ rev: number; at: TalkAt }>()(
  'talk.move',
  z.strictObject({
    talkId: idSchema,
    rev: z.int().min(1),
    move: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('can'),
        as: z.enum(talkParties),
        slotIds: z.array(idSchema).max(TALK_SLOTS_MAX),
      }),
      z.strictObject({ kind: z.literal('fix'), slotId: idSchema }),
      z.strictObject({
        kind: z.literal('reslot'),
        where: lineSchema(40),
        slots: z.array(talkSlotSchema).min(1).max(TALK_SLOTS_MAX),
      }),
      z.strictObject({ kind: z.literal('write'), minutes: talkMinutesSchema }),
      z.strictObject({
        kind: z.literal('sign'),
        as: z.enum(talkParties),
        hash: z.string().regex(/^[0-9a-f]{64}$/),
        /** Recorded by staff: the name on the paper, and its photo (a file of purpose `evidence`). */
        paper: z.strictObject({ name: lineSchema(20), fileId: idSchema, room: lineSchema(12) }).optional(),
      }),
      z.strictObject({ kind: z.literal('cancel'), why: lineSchema(100) }),
    ]),
  }),
)
/** The telephone number left for the decorator, for staff who run the talk; asks why and is logged (rule 40). */
export const revealTalkPhone = mutation<{ phone: string }>()(
  'talk.revealPhone',
  z.strictObject({ talkId: idSchema, why: lineSchema(100) }),
)
/** A one-time code for the decorator, shown once. */
export const makeTalkCode = mutation<{ code: string }>()('talk.makeCode', z.strictObject({ talkId: idSchema }))
/** The decorator joins by that code. Refuses `code_wrong`, `code_locked`, `talk_two_parties` for the household's own people and crews. */
export const joinTalk = mutation<{ talkId: string }>()(
  'talk.join',
  z.strictObject({
    talkId: idSchema,
    code: z
      .string()
      .trim()
      .regex(/^\d{6}$/),
  }),
)
