import * as z from 'zod'
import type { MessageState } from './notice-ledger'
import { noticeKinds } from './notice-words'
import { templateIdSchema } from './reminder'

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

/** What of a notice may fill a field. */
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
  kinds: z.array(z.enum(noticeKinds)).min(1),
  fields: z.record(
    z.string().regex(new RegExp(`^(?:${messageFieldTypes.join('|')})\\d{1,2}$`)),
    z.enum(messageSources),
  ),
})
export type MessageTemplate = z.infer<typeof messageTemplateSchema>

/** What `subscribeMessage.send` takes. */
export type MessageFields = Record<string, { value: string }>

/**
 * `messages/{notice~person}`: one WeChat message, whatever a crash does at most once: waiting → claimed → sent | failed; a claim whose
 * outcome nobody recorded becomes `unknown` and is never sent again. Its page is the notice of the first flat.
 */
export type MessageDoc = {
  _id: string
  schemaVersion: 1
  noticeId: string
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
