import { readerOf } from '../../../domain/binding/policy'
import { deliveryId } from '../../../domain/notice/delivery'
import { isExpired } from '../../../domain/notice/is-expired'
import { primaryOf } from '../../../domain/riser/primary-flats'
import type { NoticeDoc } from '../../../types/notice'
import { readNotice } from '../../../types/notice-inbox'
import type { ActorBinding } from '../../../types/person'
import { action } from '../../platform/action'
import { estateLabel } from '../../platform/place'
import { found, stop, take } from '../../platform/refused'
import type { Store } from '../../platform/store'
import { attachmentsOf } from './attachments'
import { checkTheirs } from './check-theirs'

/**
 * One notice for a resident of a flat it went to, confirmed or not (rule 8), also when a later one took its place. One that no longer stands, or is over, asks
 * nothing. How many others gave the same reason is nobody's business (rule 43), nor is the household's answer that of one whom nobody has confirmed.
 */
export const read = action(readNotice, async ({ input, actor, now, store, permit }) => {
  const reader = readerOf(actor, input.flatId)
  permit(reader)
  const binding = take(reader)
  const notice = found(await store.notices.get(input.noticeId))
  await checkTheirs(store, notice, binding)
  if (!notice.publishedAt) return stop('not_found')
  const [estate, attachments, answer] = await Promise.all([
    estateLabel(store, notice.estateId),
    attachmentsOf(store, notice.content),
    binding.state === 'active' && notice.content.question ? answerOf(store, notice, binding) : null,
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
    worksId: notice.worksId ?? null,
    answer,
  }
})

/** What the household chose; a flat joined into another answers with that one, unless the notice went to it by itself before. */
const answerOf = async (
  store: Store,
  { _id }: NoticeDoc,
  { flatId, stairwellId }: ActorBinding,
): Promise<number | null> => {
  const own = await store.deliveries.peek(deliveryId(_id, flatId), 'answer')
  if (own) return own.answer?.option ?? null
  const stairwell = await store.stairwells.peek(stairwellId, 'flats')
  const primaryId = stairwell && primaryOf(stairwell, flatId)
  if (!primaryId || primaryId === flatId) return null
  return (await store.deliveries.peek(deliveryId(_id, primaryId), 'answer'))?.answer?.option ?? null
}
