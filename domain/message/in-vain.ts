import type { DeliveryDoc } from '../../types/notice-ledger'
import type { ChannelReason } from '../../types/notice-words'
import { beyondWechat } from '../notice/delivery'

/**
 * WeChat did not, or may not have, told this person of the household. While it may still tell another one, the household waits; after the
 * last of them the next channel is due, for the last one's reason.
 */
export const inVain = (delivery: DeliveryDoc, personId: string, reason: ChannelReason): DeliveryDoc => {
  const inVainIds = [...new Set([...(delivery.inVainIds ?? []), personId])]
  const next = { ...delivery, inVainIds }
  return delivery.personIds.every((id) => inVainIds.includes(id)) ? beyondWechat(next, reason) : next
}
