import type { WorksDoc } from '../../../types/works'
import type { Store } from '../../platform/store'

type Dated = Pick<WorksDoc, 'noticeId'>

/** When the dates that stand were set: when their notice went out, in the same transaction. One read, of no more than that. */
export const datesSetAt = async (store: Store, works: Dated[], now: Date): Promise<(work: Dated) => Date> => {
  const ids = works.flatMap(({ noticeId }) => noticeId ?? [])
  const notices = ids.length === 0 ? [] : await store.notices.among(ids, { publishedAt: true })
  const at = new Map(notices.map(({ _id, publishedAt }) => [_id, publishedAt]))
  return ({ noticeId }) => at.get(noticeId ?? '') ?? now
}
