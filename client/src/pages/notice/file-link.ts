import { call } from '@/api/call'

/** Asks for a link to one file of a notice, good for ten minutes (rule 23). */
export const fileLink = (noticeId: string, flatId: string, fileId: string) => async (): Promise<string> =>
  (await call('notice.file', { noticeId, flatId, fileId })).url
