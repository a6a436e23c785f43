import * as z from 'zod'
import { mutation, query } from './define'
import type { NoticeContent, Replacement } from './notice'
import type { NoticeKind } from './notice-words'
import { type Instant, idSchema } from './schema'

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
  /** It corrects or withdraws an earlier one. */
  replaces: Replacement['how'] | null
  isExpired: boolean
  estateName: string
}
/** Resident: standing notices of one's flats, unread first, safety and water pinned. A replaced one is not among them. */
export const inbox = query<{ notices: InboxEntry[] }>()('notice.inbox', z.strictObject({}))

/** Resident opens a notice; this records reach for their flat (rule 6). */
export const openNotice = mutation<{ noticeId: string }>()(
  'notice.open',
  z.strictObject({ noticeId: idSchema, flatId: idSchema }),
)

/** Resident reads one notice of their flat. A replaced one is still read, and says by which it was replaced. */
export const readNotice = query<{
  noticeId: string
  estateName: string
  estatePhone: string
  content: NoticeContent
  attachments: { fileId: string; name: string }[]
  publishedAt: Instant
  publisher: string
  /** Households it went to; null where the number would tell of others (rule 43). */
  households: number | null
  replaces: Replacement | null
  replacedBy: string | null
  isExpired: boolean
  /** The works whose dates it tells; null: it tells of none. */
  worksId: string | null
  /** The household's own answer to the question. */
  answer: number | null
}>()('notice.read', z.strictObject({ noticeId: idSchema, flatId: idSchema }))

/** Resident answers the notice's question for their household; a new answer takes the old one's place. Refuses `notice_question_unknown`. */
export const answerNotice = mutation<{ option: number }>()(
  'notice.answer',
  z.strictObject({ noticeId: idSchema, flatId: idSchema, option: z.int().min(0).max(3) }),
)

/** Resident: a ten-minute link to a file of the notice (rule 23). */
export const linkNoticeFile = query<{ url: string; expiresAt: Instant }>()(
  'notice.file',
  z.strictObject({ noticeId: idSchema, flatId: idSchema, fileId: idSchema }),
)
