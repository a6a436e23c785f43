import * as z from 'zod'
import { mutation, query } from './define'
import { type NoticeKind, noticeKinds } from './notice-words'
import { type Instant, idSchema, instantSchema, lineSchema, wordsSchema } from './schema'

/** Whom a notice concerns. Risers name their stairwell, since a riser never crosses one. */
export const noticeTargetSchema = z.discriminatedUnion('scope', [
  z.strictObject({ scope: z.literal('estate') }),
  z.strictObject({ scope: z.literal('buildings'), buildings: z.array(lineSchema(20)).min(1).max(50) }),
  z.strictObject({ scope: z.literal('stairwells'), stairwellIds: z.array(idSchema).min(1).max(200) }),
  z.strictObject({ scope: z.literal('risers'), stairwellId: idSchema, riserIds: z.array(idSchema).min(1).max(48) }),
])
export type NoticeTarget = z.infer<typeof noticeTargetSchema>

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
})
export type NoticeContent = z.infer<typeof noticeContentSchema>

/** `notices/{noticeId}` */
export type NoticeDoc = {
  _id: string
  schemaVersion: 1
  estateId: string
  state: 'draft' | 'published'
  target: NoticeTarget
  /** Resolved when published: stairwells concerned, and (risers only) the flats. */
  stairwellIds: string[]
  flatIds: string[] | null
  households: number
  content: NoticeContent
  createdAt: Date
  publishedAt: Date | null
  publishedBy: string | null
}

/**
 * `deliveries/{notice~flat}`: made when somebody of the flat first opens the notice, or staff record that they told them (rule 6).
 * One row per person; a flat without a document has not been reached.
 */
export type DeliveryDoc = {
  _id: string
  schemaVersion: 1
  noticeId: string
  estateId: string
  stairwellId: string
  flatId: string
  rows: { by: 'opened' | 'told'; personId: string; at: Date; how: 'app' | 'door' | 'call' | null }[]
}

export const saveNotice = mutation<{ noticeId: string }>()(
  'notice.save',
  z.strictObject({
    noticeId: idSchema.optional(),
    estateId: idSchema,
    target: noticeTargetSchema,
    content: noticeContentSchema,
  }),
)
export const publishNotice = mutation<{ noticeId: string; households: number }>()(
  'notice.publish',
  z.strictObject({ noticeId: idSchema }),
)

export const listNotices = query<{
  notices: {
    noticeId: string
    kind: NoticeKind
    title: string
    state: 'draft' | 'published'
    publishedAt: Instant | null
    /** When it happens; null for a notice without a time. */
    startsAt: Instant | null
    endsAt: Instant | null
    households: number
    reached: number
  }[]
  canPublish: boolean
}>()('notice.list', z.strictObject({ estateId: idSchema }))
/** One door as staff see it: reached by opening or by being told, and when first. */
export type Door = {
  flatId: string
  room: string
  floor: number
  reached: 'opened' | 'told' | null
  at: Instant | null
}

/** Staff: the notice and, stairwell by stairwell, how many households opened it or were told. Doors come by `notice.doors`. */
export const viewNotice = query<{
  noticeId: string
  estateId: string
  state: 'draft' | 'published'
  target: NoticeTarget
  content: NoticeContent
  publishedAt: Instant | null
  households: number
  reached: number
  stairwells: {
    stairwellId: string
    building: string
    unit: string
    households: number
    opened: number
    told: number
  }[]
  abilities: { edit: boolean; publish: boolean; recordTold: boolean }
}>()('notice.view', z.strictObject({ noticeId: idSchema }))
/** Staff: the doors of one stairwell that a notice concerns. */
export const viewDoors = query<{ doors: Door[] }>()(
  'notice.doors',
  z.strictObject({ noticeId: idSchema, stairwellId: idSchema }),
)
/** How many households a target covers, before publishing. */
export const countTarget = query<{ households: number; stairwells: number }>()(
  'notice.countTarget',
  z.strictObject({ estateId: idSchema, target: noticeTargetSchema }),
)
/** Staff told the household at the door or by phone: counts as reached. */
export const recordTold = mutation<{ reached: number }>()(
  'notice.recordTold',
  z.strictObject({ noticeId: idSchema, stairwellId: idSchema, flatId: idSchema, how: z.enum(['door', 'call']) }),
)

export type InboxEntry = {
  noticeId: string
  flatId: string
  kind: NoticeKind
  title: string
  where: string
  startsAt: Instant | null
  endsAt: Instant | null
  publishedAt: Instant
  unread: boolean
  estateName: string
}
/** Resident: notices of one's flats, unread first, safety and water pinned. */
export const inbox = query<{ notices: InboxEntry[] }>()('notice.inbox', z.strictObject({}))
/** Resident opens a notice; this records reach for their flat (rule 6). */
export const openNotice = mutation<{ noticeId: string }>()(
  'notice.open',
  z.strictObject({ noticeId: idSchema, flatId: idSchema }),
)
/** Resident reads one notice of their flat. */
export const readNotice = query<{
  noticeId: string
  estateName: string
  estatePhone: string
  content: NoticeContent
  publishedAt: Instant
  publisher: string
  households: number
}>()('notice.read', z.strictObject({ noticeId: idSchema, flatId: idSchema }))
