import type { NoticeDoc, Replacement } from '../../../types/notice'
import { fanOutDue } from '../../platform/fan-out'
import { stop } from '../../platform/refused'
import type { Transaction } from '../../platform/store'

/** Only a standing notice is replaced: of two who try at once, one is told `notice_not_published`. */
export const standing = (notice: NoticeDoc): NoticeDoc =>
  notice.state === 'published' ? notice : stop('notice_not_published')

/** Puts a notice in the place of an earlier one, and makes it due. Its target and audience stay what they were. */
export const replace = async (
  tx: Transaction,
  old: NoticeDoc,
  next: Pick<NoticeDoc, '_id' | 'content' | 'stairwellIds' | 'flatIds' | 'households' | 'publishedBy'> & {
    replaces: Omit<Replacement, 'noticeId'>
  },
  now: Date,
): Promise<void> => {
  await tx.notices.put({ ...old, state: 'replaced', replacedBy: next._id })
  await tx.notices.create({
    ...old,
    ...next,
    replaces: { noticeId: old._id, ...next.replaces },
    createdAt: now,
    publishAt: null,
    publishedAt: now,
    replacedBy: null,
  })
  await tx.outbox.create(fanOutDue(next._id, now))
}
