import type { InboxEntry } from '../../types/notice'

const isPinned = (entry: InboxEntry): boolean => entry.kind === 'safety' || entry.kind === 'waterStop'
const rank = (entry: InboxEntry): number => (entry.unread ? 0 : 2) + (isPinned(entry) ? 0 : 1)

/** Unread first, safety and water before the rest, then newest first. */
export const inboxOrder = (one: InboxEntry, other: InboxEntry): number =>
  rank(one) - rank(other) || (one.publishedAt < other.publishedAt ? 1 : -1)
