import type { NoticeContent } from '@chuanmen/types/notice'
import { happens } from '@/pages/notice/times'
import { contentOf, formOf, type NoticeForm } from './form'

/** A correction says what the published notice says already. Compared as the form would send it. */
export function isSame(published: NoticeContent, form: NoticeForm): boolean {
  const before = formOf('', { content: published, target: { scope: 'estate' }, audience: 'everyone', attachments: [] })
  return JSON.stringify(contentOf(before)) === JSON.stringify(contentOf(form))
}

export type Change = { what: string; before: string; after: string }

/** What somebody who acted on the published notice must see first: title and time, where they are others now. */
export const changesOf = (before: NoticeContent, after: NoticeContent, now: number): Change[] =>
  [
    { what: '标题', before: before.title, after: after.title },
    { what: '时间', before: happens(before, now) || '没有写', after: happens(after, now) || '没有写' },
  ].filter((one) => one.before !== one.after)
