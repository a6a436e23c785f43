import { UNREAD_HOURS, UNREAD_MINUTES_MIN } from '../../types/limits'
import type { NoticeDoc } from '../../types/notice'
import type { DeliveryDoc, DeliveryEvent } from '../../types/notice-ledger'
import type { Channel, ChannelReason } from '../../types/notice-words'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

export const deliveryId = (noticeId: string, flatId: string): string => `${noticeId}~${flatId}`

type Household = { flatId: string; stairwellId: string; hasPhone: boolean }

/** A household's delivery before anything happened: on WeChat's turn when there is somebody to remind, else on the next channel at once. */
export const newDelivery = (
  notice: Pick<NoticeDoc, '_id' | 'estateId' | 'publishedAt' | 'content'>,
  { flatId, stairwellId, hasPhone }: Household,
  personIds: string[],
  reason: ChannelReason | null,
): DeliveryDoc => ({
  _id: deliveryId(notice._id, flatId),
  schemaVersion: 2,
  noticeId: notice._id,
  estateId: notice.estateId,
  stairwellId,
  flatId,
  personIds,
  hasPhone,
  due: reason === null ? 'wechat' : inPerson(hasPhone),
  reason,
  nextAt: reason === null ? unreadAt(notice) : null,
  reachedAt: null,
  reachedBy: null,
  events: [],
  answer: null,
})

const inPerson = (hasPhone: boolean): Channel => (hasPhone ? 'call' : 'door')

/**
 * When a reminder that nobody opened goes to the next channel: after the kind's hours, but never later than half way to the beginning or
 * to the end of its validity, so that somebody still has time to ring; and never before it could be sent and opened at all.
 */
export const unreadAt = ({ publishedAt, content }: Pick<NoticeDoc, 'publishedAt' | 'content'>): Date => {
  const from = (publishedAt ?? new Date(0)).getTime()
  const patience = UNREAD_HOURS[content.kind] * HOUR_MS
  const halfWay = [content.startsAt, content.validUntil].map((until) =>
    until === null ? Number.POSITIVE_INFINITY : (Date.parse(until) - from) / 2,
  )
  return new Date(from + Math.max(UNREAD_MINUTES_MIN * MINUTE_MS, Math.min(patience, ...halfWay)))
}

/** WeChat will not do: somebody rings or knocks. A household that was reached, or is already beyond WeChat, stays as it is. */
export const beyondWechat = (delivery: DeliveryDoc, reason: ChannelReason): DeliveryDoc =>
  delivery.reachedAt !== null || delivery.due !== 'wechat'
    ? delivery
    : { ...delivery, due: inPerson(delivery.hasPhone), reason, nextAt: null }

/** What happened at the door, on the phone or in the program. Reached is reached: later events are kept, and change nothing (rule 6). */
export const withEvent = (delivery: DeliveryDoc, event: DeliveryEvent): DeliveryDoc => {
  const events = [...delivery.events, event]
  if (event.by === 'noAnswer') {
    const isCallInVain = delivery.due === 'call' && event.how === 'call'
    return isCallInVain ? { ...delivery, events, due: 'door', reason: 'noAnswer' } : { ...delivery, events }
  }
  if (delivery.reachedAt !== null) return { ...delivery, events }
  return { ...delivery, events, due: null, reason: null, nextAt: null, reachedAt: event.at, reachedBy: event.by }
}
