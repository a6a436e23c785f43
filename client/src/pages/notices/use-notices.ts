import type { InboxEntry } from '@chuanmen/types/notice-inbox'
import { useAction } from '@/api/use-action'

const isNew = ({ unread, isExpired }: InboxEntry): boolean => unread && !isExpired

/** The notices of one's flats as the server orders them: unread first, safety and water before the rest. What is over is not news. */
export function useNotices() {
  const inbox = useAction('notice.inbox', {})
  const notices = inbox.value?.notices
  return {
    ...inbox,
    unread: notices?.filter(isNew) ?? [],
    earlier: notices?.filter((notice) => !isNew(notice)) ?? [],
    isEmpty: notices?.length === 0,
  }
}
