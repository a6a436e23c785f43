import { useAction } from '@/api/use-action'

/** The notices of one's flats as the server orders them: unread first, safety and water before the rest. */
export function useNotices() {
  const inbox = useAction('notice.inbox', {})
  const notices = inbox.value?.notices
  return {
    ...inbox,
    unread: notices?.filter((notice) => notice.unread) ?? [],
    read: notices?.filter((notice) => !notice.unread) ?? [],
    isEmpty: notices?.length === 0,
  }
}
