import { beyondWechat } from '../../domain/notice/delivery'
import type { DeliveryDoc } from '../../types/notice-ledger'
import { command } from '../platform/store'
import type { Run } from './run'

/** Households handed on at a time. */
const PAGE = 500

/** Nobody of the household opened the notice in time: somebody rings or knocks. Two updates for a page, whatever its size. */
export const handOnUnread = async ({ store, now, did }: Run): Promise<boolean> => {
  const unread = await store.deliveries.find({ due: 'wechat', nextAt: command.lte(now()) }, { limit: PAGE })
  const byChannel = new Map<DeliveryDoc['due'], string[]>()
  for (const delivery of unread) {
    const { due } = beyondWechat(delivery, 'unread')
    byChannel.set(due, [...(byChannel.get(due) ?? []), delivery._id])
  }
  for (const [due, ids] of byChannel) {
    // Who opened it meanwhile stays reached (rule 6).
    did.unread += await store.deliveries.updateWhere(
      { _id: command.in(ids), due: 'wechat', reachedAt: null },
      { due, reason: 'unread', nextAt: null },
    )
  }
  return unread.length > 0
}
