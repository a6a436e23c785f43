import { UNREAD_HOURS, UNREAD_MINUTES_MIN } from '../../types/limits'
import { unreadAt } from './delivery'

const MINUTE_MS = 60_000
const HOUR = 60
const from = Date.parse('2026-10-01T00:00:00Z')
const after = (minutes: number | null): string | null =>
  minutes === null ? null : new Date(from + minutes * MINUTE_MS).toISOString()

test.each([
  ["its kind's hours when it has no end", null, null, UNREAD_HOURS.plan * HOUR],
  ['half of what is left until it begins', 10 * HOUR, null, 5 * HOUR],
  ['half of its validity', null, 4 * HOUR, 2 * HOUR],
  ['the shorter of the two', 10 * HOUR, 4 * HOUR, 2 * HOUR],
  ['some minutes when it begins at once', 0, null, UNREAD_MINUTES_MIN],
  ['some minutes when it has begun', -2 * HOUR, null, UNREAD_MINUTES_MIN],
])('a reminder may stay unread for %s', (_what, startsIn, validFor, minutes) => {
  const content = { kind: 'plan', startsAt: after(startsIn), validUntil: after(validFor) }
  const notice = { publishedAt: new Date(from), content } as Parameters<typeof unreadAt>[0]
  expect((unreadAt(notice).getTime() - from) / MINUTE_MS).toBe(minutes)
})
