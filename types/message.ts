import * as z from 'zod'
import type { MessageState } from './notice-ledger'
import { noticeKinds, noticeKindWords } from './notice-words'
import type { PlanNewsTo } from './records'
import { templateIdSchema } from './reminder'
import type { Instant } from './schema'

/** What a message may tell: each kind of notice, that a household's claim moved, and that help moved. A template names those it serves. */
export const messageKinds = [...noticeKinds, 'claim', 'help', 'plan'] as const
export type MessageKind = (typeof messageKinds)[number]
/** As a `phrase` field takes it: at most five Chinese characters (rule 4). */
export const messageKindWords: Record<MessageKind, string> = {
  ...noticeKindWords,
  claim: '赔付申请',
  help: '邻里帮忙',
  plan: '商量办理',
}

/** Types of a template's fields, as their names begin in WeChat's console (`thing1`, `time2`, …). */
export const messageFieldTypes = [
  'thing',
  'number',
  'letter',
  'symbol',
  'character_string',
  'time',
  'date',
  'amount',
  'phone_number',
  'car_number',
  'name',
  'phrase',
] as const
export type MessageFieldType = (typeof messageFieldTypes)[number]

/** What of a notice, or of a claim's news, may fill a field. */
export const messageSources = [
  'title',
  'brief',
  'kind',
  'place',
  'when',
  'startsAt',
  'endsAt',
  'estate',
  'contactName',
  'contactPhone',
  'todo',
  'why',
] as const
export type MessageSource = (typeof messageSources)[number]

/** One subscription template as the operator chose it in WeChat's console: which kinds it serves, and what fills each of its fields. */
export const messageTemplateSchema = z.strictObject({
  id: templateIdSchema,
  kinds: z.array(z.enum(messageKinds)).min(1),
  fields: z.record(
    z.string().regex(new RegExp(`^(?:${messageFieldTypes.join('|')})\\d{1,2}$`)),
    z.enum(messageSources),
  ),
})
export type MessageTemplate = z.infer<typeof messageTemplateSchema>

/** What `subscribeMessage.send` takes. */
export type MessageFields = Record<string, { value: string }>

/**
 * What a message says of a claim: what happened in a few words, and nothing that tells whose it is. Stored, because a claim's next move must not change what is told of
 * this one.
 */
export type ClaimTold = {
  claimId: string
  seq: number
  title: string
  brief: string
  /** When it happened; of a visit, when that is. */
  startsAt: Instant
  endsAt: Instant | null
  estateName: string
  estatePhone: string
}

/** What a message says of a help task: what happened in a few words, no door and no name. `to`: which page is the reader's. */
export type HelpTold = Omit<ClaimTold, 'claimId' | 'seq'> & {
  taskId: string
  step: number
  to: 'household' | 'helper' | 'station' | 'staff'
}

/** What a message says of a household's plan, promise or talk: what happened in a few words, no door and no name. */
export type PlanTold = Omit<ClaimTold, 'claimId' | 'seq'> & {
  to: PlanNewsTo
  subjectId: string
  stairwellId: string
  flatId: string
  isStaff: boolean
}

/**
 * `messages/{notice~person}` or, of a claim, `messages/{claim~seq~person}`: one WeChat message, whatever a crash does at most once: waiting → claimed → sent | failed; a claim whose
 * outcome nobody recorded becomes `unknown` and is never sent again. Its page is the notice of the first flat.
 */
export type MessageDoc = {
  _id: string
  schemaVersion: 1
  /** Empty: it tells of a claim. */
  noticeId: string
  /** Absent: it tells of a notice. */
  told?: ClaimTold | HelpTold | PlanTold
  personId: string
  templateId: string
  flatIds: string[]
  state: MessageState
  /** Not before this; moved by a rate limit. */
  dueAt: Date
  /** Which run of the drain holds it, and since when. */
  claimId: string | null
  claimedAt: Date | null
  /** WeChat's own code when it failed. */
  errorCode: number | null
  endedAt: Date | null
}

/** `alarms/{code~template}`: what an operator must mend; gone when cleared. */
export type AlarmDoc = {
  _id: string
  schemaVersion: 1
  code: number
  templateId: string
  count: number
  /** Notices whose words WeChat refuses with the template (47003): none is tried again while the alarm stands. Absent: none. */
  noticeIds?: string[]
  firstAt: Date
  lastAt: Date
}
