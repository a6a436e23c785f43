import type { Offer } from '@chuanmen/types/claim'
import { day, yuan } from '@/lib/format'

/** What was offered, in one line of a claim's story: 「赔 ¥171.00」 「修好，最晚 12月11日 周五：换两块同款砖」 */
export const offerLine = (offer: Offer, now: number): string =>
  offer.how === 'money' ? `赔 ${yuan(offer.totalFen)}` : `修好，最晚 ${day(offer.byOn, now)}：${offer.standard}`
