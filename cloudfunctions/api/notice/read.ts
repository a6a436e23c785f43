import { readerOf } from '../../../domain/binding/policy'
import { mayFind } from '../../../domain/notice/audience'
import { concerned } from '../../../domain/notice/concerns'
import { deliveryId } from '../../../domain/notice/delivery'
import { isExpired } from '../../../domain/notice/is-expired'
import { readNotice } from '../../../types/notice-inbox'
import { action } from '../../platform/action'
import { estateLabel } from '../../platform/place'
import { found, stop, take } from '../../platform/refused'
import { attachmentsOf } from './attachments'

/**
 * One notice for a resident of a flat it went to, confirmed or not (rule 8), also when a later one took its place. One that no longer stands, or is over, asks
 * nothing. How many others gave the same reason is nobody's business (rule 43).
 */
export const read = action(readNotice, async ({ input, actor, now, store, permit }) => {
  const reader = readerOf(actor, input.flatId)
  permit(reader)
  const binding = take(reader)
  const notice = found(await store.notices.get(input.noticeId))
  const isTheirs = concerned(notice, binding) && mayFind(notice.audience, binding.role)
  if (!isTheirs || !notice.publishedAt) return stop('not_found')
  const [estate, attachments, delivery] = await Promise.all([
    estateLabel(store, notice.estateId),
    attachmentsOf(store, notice.content),
    store.deliveries.peek(deliveryId(notice._id, input.flatId), 'answer'),
  ])
  const hasEnded = isExpired(notice.content, now)
  return {
    noticeId: notice._id,
    estateName: estate.name,
    estatePhone: estate.phone,
    content: { ...notice.content, question: notice.state === 'replaced' || hasEnded ? null : notice.content.question },
    attachments,
    publishedAt: notice.publishedAt.toISOString(),
    publisher: notice.publishedBy ?? estate.name,
    households: notice.target.scope === 'reasons' ? null : notice.households,
    replaces: notice.replaces,
    replacedBy: notice.replacedBy,
    isExpired: hasEnded,
    answer: delivery?.answer?.option ?? null,
  }
})
