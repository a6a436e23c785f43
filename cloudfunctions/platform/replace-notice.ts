import type { NoticeDoc, Replacement } from '../../types/notice'
import { fanOutDue } from './fan-out'
import { found, stop } from './refused'
import type { Transaction } from './store'

/** Only a standing notice is replaced: of two who try at once, one is told `notice_not_published`. */
export const standing = (notice: NoticeDoc): NoticeDoc =>
  notice.state === 'published' ? notice : stop('notice_not_published')

/**
 * The same for whoever writes notices. One of works is derived from their dates: changed by hand it would disagree with them, so it is
 * refused with `notice_of_works`.
 */
export const replaceable = (notice: NoticeDoc): NoticeDoc =>
  notice.worksId === undefined ? standing(notice) : stop('notice_of_works')

/** Households a correction goes to. A withdrawal counts only those it told; what it took back may be on again, for all of them. */
export const householdsConcerned = async (tx: Transaction, notice: NoticeDoc): Promise<number> =>
  notice.replaces?.how === 'withdrawal'
    ? householdsConcerned(tx, found(await tx.notices.get(notice.replaces.noticeId)))
    : notice.households

type Next = Pick<NoticeDoc, '_id' | 'content' | 'households' | 'publishedBy'> & Omit<Replacement, 'noticeId'>

/** Puts a notice in the place of an earlier one, and makes it due. Its target, audience, stairwells and flats stay what they were. */
export const replace = async (
  tx: Transaction,
  old: NoticeDoc,
  { how, why, ...next }: Next,
  now: Date,
): Promise<void> => {
  await tx.notices.put({ ...old, state: 'replaced', replacedBy: next._id })
  await tx.notices.create({
    ...old,
    ...next,
    replaces: { noticeId: old._id, how, why },
    createdAt: now,
    publishAt: null,
    publishedAt: now,
    replacedBy: null,
  })
  await tx.outbox.create(fanOutDue(next._id, now))
}
