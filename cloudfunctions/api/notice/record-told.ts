import { concerns } from '../../../domain/notice/concerns'
import { withEvent } from '../../../domain/notice/delivery'
import { toldAt } from '../../../domain/notice/told-at'
import { primaryOf } from '../../../domain/riser/primary-flats'
import { staffMay } from '../../../domain/staff/policy'
import type { NoticeDoc } from '../../../types/notice'
import { recordTold as contract, type DeliveryEvent } from '../../../types/notice-ledger'
import type { ToldWay } from '../../../types/notice-words'
import { action } from '../../platform/action'
import { placeOfStairwell } from '../../platform/place'
import { found, stop } from '../../platform/refused'
import { standing } from '../../platform/replace-notice'
import { command } from '../../platform/store'
import { deliveryOf } from './delivery-of'

/**
 * Staff told the household at the door, by phone or in the lobby: as good as opened (rule 6); or tried in vain. Refuses `not_found` for a flat
 * the notice does not concern, `notice_not_published` for one that no longer stands, `malformed` for a lobby in vain.
 */
export const recordTold = action(contract, async ({ input, actor, now, store, permit, commit }) => {
  const { place, stairwell } = await placeOfStairwell(store, input.stairwellId)
  permit(staffMay(actor, 'recordTold', place))
  if (primaryOf(stairwell, input.flatId) !== input.flatId) stop('not_found')
  await commit(async (tx) => {
    const notice = standing(found(await tx.notices.get(input.noticeId)))
    if (!concerns(notice, input)) stop('not_found')
    const delivery = await deliveryOf(tx, notice, input)
    await tx.deliveries.put(withEvent(delivery, eventOf(notice, input, actor.personId, now)))
    return {}
  })
  return {
    reached: await store.deliveries.count({ noticeId: input.noticeId, reachedBy: command.in(['opened', 'told']) }),
  }
})

const eventOf = (
  notice: NoticeDoc,
  { how, outcome, at }: { how: ToldWay; outcome: 'told' | 'noAnswer'; at?: string | undefined },
  personId: string,
  now: Date,
): DeliveryEvent => {
  const when = { personId, at: toldAt(at, notice.publishedAt ?? now, now), receivedAt: now }
  if (outcome === 'told') return { by: 'told', ...when, how }
  return how === 'lobby' ? stop('malformed', { field: 'outcome' }) : { by: 'noAnswer', ...when, how }
}
