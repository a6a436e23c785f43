import { readerOf } from '../../../domain/binding/policy'
import { concerns } from '../../../domain/notice/concerns'
import { readNotice } from '../../../types/notice'
import { action } from '../../platform/action'
import { estateLabel } from '../../platform/place'
import { found, stop, take } from '../../platform/refused'

/** One notice for a resident of a flat it concerns, confirmed or not (rule 8). */
export const read = action(readNotice, async ({ input, actor, store, permit }) => {
  const binding = readerOf(actor, input.flatId)
  permit(binding)
  const notice = found(await store.notices.get(input.noticeId))
  if (!concerns(notice, take(binding)) || !notice.publishedAt) return stop('not_found')
  const estate = await estateLabel(store, notice.estateId)
  return {
    noticeId: notice._id,
    estateName: estate.name,
    estatePhone: estate.phone,
    content: notice.content,
    publishedAt: notice.publishedAt.toISOString(),
    publisher: notice.publishedBy ?? estate.name,
    households: notice.households,
  }
})
