import type { InboxEntry } from '../../types/notice-inbox'
import { isUrgentKind } from '../../types/notice-words'

const isPinned = (entry: InboxEntry): boolean => isUrgentKind(entry.kind) && !entry.isExpired
const rank = (entry: InboxEntry): number => (entry.unread ? 0 : 2) + (isPinned(entry) ? 0 : 1)

/** Unread first, safety and water before the rest unless they are over, then newest first. */
export const inboxOrder = (one: InboxEntry, other: InboxEntry): number =>
  rank(one) - rank(other) || (one.publishedAt < other.publishedAt ? 1 : -1)
