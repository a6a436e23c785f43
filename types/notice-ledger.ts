import * as z from 'zod'
import { mutation, query } from './define'
import type { NoticeContent, NoticeState, NoticeTarget, Replacement } from './notice'
import { type Audience, type Channel, type ChannelReason, type ToldWay, toldWays } from './notice-words'
import type { RefusalCode } from './refusals'
import { type Instant, idSchema, instantSchema } from './schema'

/** One thing that happened at a household; the newest last. */
export type DeliveryEvent =
  | { by: 'opened'; personId: string; at: Date }
  /** `at` is when it happened as the phone says, never later than `receivedAt`, our own time. */
  | { by: 'told'; personId: string; at: Date; receivedAt: Date; how: ToldWay }
  | { by: 'noAnswer'; personId: string; at: Date; receivedAt: Date; how: 'call' | 'door' }

/**
 * `deliveries/{notice~flat}`: a notice's fate for one household, made when the notice is fanned out (so also for a flat nobody has
 * bound). Reached only by opening or by being told (rule 6). What WeChat did stands in `messages`, by `personIds`.
 */
export type DeliveryDoc = {
  _id: string
  schemaVersion: 2
  noticeId: string
  estateId: string
  stairwellId: string
  flatId: string
  /** Persons who were to be reminded by WeChat. */
  personIds: string[]
  /** Of them, those whom WeChat did not or may not have reached; when all are, the next channel is due. Absent: none. */
  inVainIds?: string[]
  /** The roster has a number to ring; without one the next channel after WeChat is the door. */
  hasPhone: boolean
  /** Who must act next; null once reached, when the notice no longer stands, and before it is spread (somebody was early). */
  due: Channel | null
  /** Why not WeChat; null while it is. */
  reason: ChannelReason | null
  /** When an unread reminder goes to the next channel; null when none is out. */
  nextAt: Date | null
  reachedAt: Date | null
  reachedBy: 'opened' | 'told' | null
  events: DeliveryEvent[]
  /** Index of the option chosen, and who chose it. */
  answer: { option: number; personId: string; at: Date } | null
}

/** What WeChat did for one person of a household. */
export type MessageState = 'waiting' | 'claimed' | 'sent' | 'failed' | 'unknown' | 'cancelled'

/** One door as staff see it. */
export type Door = {
  flatId: string
  room: string
  floor: number
  reached: 'opened' | 'told' | null
  /** When first reached. */
  at: Instant | null
  due: Channel | null
  reason: ChannelReason | null
  /** One per person who was to be reminded: a flat nobody has bound has none. */
  messages: { state: MessageState; at: Instant | null }[]
  /** Reminders that persons of this household still let us send. */
  grantsLeft: number
  /** Calls and visits in vain. */
  attempts: number
  hasPhone: boolean
  answer: number | null
}

/** Staff: the notice and, stairwell by stairwell, how its households stand. Doors come by `notice.doors`. */
export const viewNotice = query<{
  noticeId: string
  estateId: string
  state: NoticeState
  target: NoticeTarget
  audience: Audience
  content: NoticeContent
  attachments: { fileId: string; name: string }[]
  publishAt: Instant | null
  publishedAt: Instant | null
  publishedBy: string | null
  replaces: Replacement | null
  replacedBy: string | null
  /** Why a scheduled one did not go out by itself and is a draft again. */
  heldBack: { code: RefusalCode; at: Instant } | null
  isExpired: boolean
  households: number
  reached: number
  /** Still being spread over its households. */
  isSpreading: boolean
  stairwells: {
    stairwellId: string
    building: string
    unit: string
    households: number
    opened: number
    told: number
    due: Record<Channel, number>
    /** Whoever asks may see its doors: a stairwell lead those of the own stairwells, an administrator none. */
    mayOpen: boolean
  }[]
  /** Answers to the question, by option. */
  answers: number[]
  /** The works whose dates it tells: these change there, and it with them. */
  worksId: string | null
  abilities: { edit: boolean; publish: boolean; unschedule: boolean; replace: boolean; recordTold: boolean }
}>()('notice.view', z.strictObject({ noticeId: idSchema }))

/** Staff: the doors of one stairwell that a notice concerns, in walking order: top floor first, then along the corridor. */
export const viewDoors = query<{ doors: Door[] }>()(
  'notice.doors',
  z.strictObject({ noticeId: idSchema, stairwellId: idSchema }),
)

/**
 * Staff told the household in person (counts as reached, rule 6), or tried in vain: an unanswered call makes it a door to knock on. `at` is the
 * phone's time, since it may have been offline; a later one than ours is taken as now. Refuses `notice_not_published`, `not_found`.
 */
export const recordTold = mutation<{ reached: number }>()(
  'notice.recordTold',
  z.strictObject({
    noticeId: idSchema,
    stairwellId: idSchema,
    flatId: idSchema,
    how: z.enum(toldWays),
    outcome: z.enum(['told', 'noAnswer']).default('told'),
    at: instantSchema.optional(),
  }),
)
