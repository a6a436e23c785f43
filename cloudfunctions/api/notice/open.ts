import { readerOf } from '../../../domain/binding/policy'
import { withEvent } from '../../../domain/notice/delivery'
import { openNotice } from '../../../types/notice-inbox'
import { action } from '../../platform/action'
import { found, take } from '../../platform/refused'
import { checkTheirs } from './check-theirs'
import { deliveryOf } from './delivery-of'

/** Opening a notice is what counts as reached; a send never does (rule 6). Opened again by the same person changes nothing. */
export const open = action(openNotice, async ({ input, actor, now, permit, commit }) => {
  const reader = readerOf(actor, input.flatId)
  permit(reader)
  const binding = take(reader)
  return commit(async (tx) => {
    const notice = found(await tx.notices.get(input.noticeId))
    await checkTheirs(tx, notice, binding)
    // Nobody has confirmed yet that this person lives there: they read, and their household was not reached (rule 8).
    if (binding.state !== 'active') return { noticeId: notice._id }
    const delivery = await deliveryOf(tx, notice, binding)
    const isOpened = delivery.events.some(({ by, personId }) => by === 'opened' && personId === actor.personId)
    if (!isOpened) await tx.deliveries.put(withEvent(delivery, { by: 'opened', personId: actor.personId, at: now }))
    return { noticeId: notice._id }
  })
})
