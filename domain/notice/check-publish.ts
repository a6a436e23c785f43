import { SCHEDULE_DAYS_MAX, WATER_STOP_AHEAD_HOURS } from '../../types/limits'
import type { NoticeContent } from '../../types/notice'
import { accept, type Result, refuse } from '../../types/result'
import { isExpired } from './is-expired'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

export type Sending = {
  now: Date
  /** When a scheduled notice goes out by itself; absent or null: at once. */
  publishAt?: Date | null
  /** The published notice that this one corrects; absent or null: it is a new one. */
  corrects?: Pick<NoticeContent, 'kind' | 'startsAt' | 'endsAt' | 'emergencyReason'> | null
}

/**
 * Whether a notice may go out; the composing page asks the same. Answers when it goes out. Refuses, in this order:
 * `malformed {field}` (it ends before it begins; a planned stop without a beginning), `schedule_invalid {earliest, latest}`,
 * `notice_expired`, `water_stop_too_late {earliest}` (rule 37). Whether WeChat's message has room is decided in `domain/message`.
 */
export const checkPublish = (content: NoticeContent, sending: Sending): Result<Date> => {
  const { startsAt, endsAt } = content
  if (endsAt !== null && startsAt === null) return refuse('malformed', { field: 'startsAt' })
  if (startsAt !== null && endsAt !== null && Date.parse(endsAt) <= Date.parse(startsAt))
    return refuse('malformed', { field: 'endsAt' })
  const schedule = checkSchedule(content, sending)
  if (!schedule.ok) return schedule
  if (isExpired(content, schedule.value)) return refuse('notice_expired')
  return checkWaterStop(content, schedule.value, sending.corrects ?? null)
}

/** Later than now, at most so many days ahead, and before what it announces begins. Both bounds are answered as instants. */
const checkSchedule = ({ startsAt }: NoticeContent, { now, publishAt = null }: Sending): Result<Date> => {
  if (publishAt === null) return accept(now)
  const furthest = now.getTime() + SCHEDULE_DAYS_MAX * DAY_MS
  const latest = startsAt === null ? furthest : Math.min(furthest, Date.parse(startsAt))
  return publishAt > now && publishAt.getTime() <= furthest && (startsAt === null || publishAt.getTime() < latest)
    ? accept(publishAt)
    : refuse('schedule_invalid', { earliest: now.toISOString(), latest: new Date(latest).toISOString() })
}

/**
 * A planned stop is told at least 24 hours ahead of the moment it goes out; an emergency gives its reason instead. Correcting other
 * words of a planned stop leaves the clock alone; moving either end starts it anew (rule 37).
 */
const checkWaterStop = (content: NoticeContent, at: Date, corrects: Sending['corrects'] | null): Result<Date> => {
  if (content.kind !== 'waterStop' || content.emergencyReason !== null) return accept(at)
  if (content.startsAt === null) return refuse('malformed', { field: 'startsAt' })
  if (corrects && isSamePlannedStop(content, corrects)) return accept(at)
  const earliest = new Date(at.getTime() + WATER_STOP_AHEAD_HOURS * HOUR_MS)
  return Date.parse(content.startsAt) >= earliest.getTime()
    ? accept(at)
    : refuse('water_stop_too_late', { earliest: earliest.toISOString() })
}

const isSamePlannedStop = (content: NoticeContent, before: NonNullable<Sending['corrects']>): boolean =>
  before.kind === 'waterStop' &&
  before.emergencyReason === null &&
  isSameInstant(before.startsAt, content.startsAt) &&
  isSameInstant(before.endsAt, content.endsAt)

const isSameInstant = (one: string | null, other: string | null): boolean =>
  one === null || other === null ? one === other : Date.parse(one) === Date.parse(other)
