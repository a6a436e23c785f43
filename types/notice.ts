import * as z from 'zod'
import { mutation, query } from './define'
import { NOTICE_ATTACHMENTS_MAX } from './limits'
import type { MessageTemplate } from './message'
import { type Audience, audiences, type Channel, type NoticeKind, noticeKinds } from './notice-words'
import { reasonCodes } from './reasons'
import type { RefusalCode } from './refusals'
import { type Instant, idSchema, instantSchema, lineSchema, wordsSchema } from './schema'

/** Whom a notice concerns. Risers name their stairwell, since a riser never crosses one. */
export const noticeTargetSchema = z.discriminatedUnion('scope', [
  z.strictObject({ scope: z.literal('estate') }),
  z.strictObject({ scope: z.literal('buildings'), buildings: z.array(lineSchema(20)).min(1).max(50) }),
  z.strictObject({ scope: z.literal('stairwells'), stairwellIds: z.array(idSchema).min(1).max(200) }),
  z.strictObject({ scope: z.literal('risers'), stairwellId: idSchema, riserIds: z.array(idSchema).min(1).max(48) }),
  /** Households with a standing answer short of agreement in this round that gave one of these reasons. */
  z.strictObject({ scope: z.literal('reasons'), roundId: idSchema, reasons: z.array(z.enum(reasonCodes)).min(1) }),
])
export type NoticeTarget = z.infer<typeof noticeTargetSchema>

/** Asked below the notice; each household may answer with one of the options. */
export const noticeQuestionSchema = z.strictObject({
  words: lineSchema(60),
  options: z.array(lineSchema(12)).min(2).max(4),
})
export type NoticeQuestion = z.infer<typeof noticeQuestionSchema>

export const noticeContentSchema = z.strictObject({
  kind: z.enum(noticeKinds),
  title: lineSchema(40),
  /** 哪里 / 为什么 / 您要做 / 有事找: each short; body below. */
  where: lineSchema(60),
  why: wordsSchema(200),
  todo: wordsSchema(300),
  contactName: lineSchema(20),
  contactPhone: z
    .string()
    .trim()
    .regex(/^[0-9-]{7,20}$/),
  body: wordsSchema(2500),
  /** When it happens; null for notices without a time. */
  startsAt: instantSchema.nullable(),
  endsAt: instantSchema.nullable(),
  /** The line that WeChat's message has room for beside the title; null: none was written. */
  brief: lineSchema(40).nullable().default(null),
  /** After this it asks nothing of anybody any more; null: until it is over (`endsAt`; a progress notice never is) or replaced. */
  validUntil: instantSchema.nullable().default(null),
  question: noticeQuestionSchema.nullable().default(null),
  attachmentIds: z.array(idSchema).max(NOTICE_ATTACHMENTS_MAX).default([]),
  /** A recording of somebody reading it out, for elder mode. */
  voiceId: idSchema.nullable().default(null),
  /** Why a water stop cannot wait 24 hours (rule 37); null: it is planned. */
  emergencyReason: wordsSchema(200).pipe(z.string().min(1)).nullable().default(null),
  /** The water authority's approval of a planned stop, as a reference (城市供水条例 art. 22). */
  approvalRef: lineSchema(60).nullable().default(null),
})
export type NoticeContent = z.infer<typeof noticeContentSchema>

/**
 * draft → published, or draft → scheduled → published. A published notice is never edited: a correction or a withdrawal is a notice of
 * its own to the same households, and the old one becomes `replaced`.
 */
export type NoticeState = 'draft' | 'scheduled' | 'published' | 'replaced'

/** What a later notice does to an earlier one. */
export type Replacement = { noticeId: string; how: 'correction' | 'withdrawal'; why: string }

/** `notices/{noticeId}` */
export type NoticeDoc = {
  _id: string
  schemaVersion: 2
  estateId: string
  state: NoticeState
  target: NoticeTarget
  audience: Audience
  /** Resolved when published: stairwells concerned, and (risers, reasons) the flats. */
  stairwellIds: string[]
  flatIds: string[] | null
  /** Of a withdrawal: those it told, known once it has been spread; 0 until then. */
  households: number
  content: NoticeContent
  createdAt: Date
  /** When a scheduled one goes out by itself; null otherwise. */
  publishAt: Date | null
  publishedAt: Date | null
  publishedBy: string | null
  /** The earlier notice that this one corrects or withdraws. */
  replaces: Replacement | null
  /** The later notice that took this one's place. */
  replacedBy: string | null
  /** Why a scheduled one did not go out and is a draft again; absent: nothing was held back. Saving or scheduling anew may drop it. */
  heldBack?: HeldBack | null
  /** The works whose dates it tells: these change in the works calendar alone, and this with them. Absent: it tells of none. */
  worksId?: string
}
/** When its time had come, the rules of publishing refused it: a planned stop with less than 24 hours left, a validity that has passed. */
export type HeldBack = { code: RefusalCode; at: Date }

export const saveNotice = mutation<{ noticeId: string }>()(
  'notice.save',
  z.strictObject({
    noticeId: idSchema.optional(),
    estateId: idSchema,
    target: noticeTargetSchema,
    audience: z.enum(audiences).default('everyone'),
    content: noticeContentSchema,
  }),
)
/**
 * Publishes a draft now, or with `publishAt` by itself later. Refuses `notice_not_draft`, `notice_target_empty`, `notice_expired`,
 * `notice_message_invalid`, `water_stop_too_late`, `schedule_invalid`.
 */
export const publishNotice = mutation<{ noticeId: string; households: number; state: 'published' | 'scheduled' }>()(
  'notice.publish',
  z.strictObject({ noticeId: idSchema, publishAt: instantSchema.optional() }),
)
/** A scheduled notice becomes a draft again. Refuses `notice_not_scheduled`. */
export const unscheduleNotice = mutation<{ noticeId: string }>()(
  'notice.unschedule',
  z.strictObject({ noticeId: idSchema }),
)
/** Sends a corrected text to the same households; the old one is replaced. Refuses `notice_not_published` and what publishing refuses. */
export const correctNotice = mutation<{ noticeId: string; households: number }>()(
  'notice.correct',
  z.strictObject({ noticeId: idSchema, content: noticeContentSchema, why: lineSchema(100) }),
)
/**
 * Takes a notice back, and tells that and why to the households that heard of it; how many these are is known once it has been
 * spread, and 0 until then. Refuses `notice_not_published`.
 */
export const withdrawNotice = mutation<{ noticeId: string; households: number }>()(
  'notice.withdraw',
  z.strictObject({ noticeId: idSchema, why: lineSchema(100) }),
)

export type NoticeRow = {
  noticeId: string
  kind: NoticeKind
  title: string
  where: string
  state: NoticeState
  /** What it does to an earlier one; null: it stands for itself. */
  replaces: Replacement['how'] | null
  publishAt: Instant | null
  publishedAt: Instant | null
  /** When it happens; null for a notice without a time. */
  startsAt: Instant | null
  endsAt: Instant | null
  isExpired: boolean
  households: number
  reached: number
  /** Whom an urgent notice that stands has still to be told to, where whoever asks may do so, by who must act next; null for any other. */
  due: Record<Channel, number> | null
}
export const listNotices = query<{
  notices: NoticeRow[]
  canPublish: boolean
  alarms: Alarm[]
  canClearAlarms: boolean
}>()('notice.list', z.strictObject({ estateId: idSchema }))
/** Something WeChat refuses because of how this installation is set up; an operator mends it. */
export type Alarm = { alarmId: string; code: number; templateId: string; count: number; lastAt: Instant }

/**
 * How many households a target covers; of how many of them somebody of the audience is bound; and of how many somebody could be reminded
 * by WeChat right now, with the template of this kind (absent: with any). `templates` is what the composing page checks its words against.
 */
export const countTarget = query<{
  households: number
  stairwells: number
  bound: number
  reminded: number
  templates: MessageTemplate[]
  /** Facts of the estate that a template may name. */
  estateName: string
}>()(
  'notice.countTarget',
  z.strictObject({
    estateId: idSchema,
    target: noticeTargetSchema,
    audience: z.enum(audiences).default('everyone'),
    kind: z.enum(noticeKinds).optional(),
  }),
)
