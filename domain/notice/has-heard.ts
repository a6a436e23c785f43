import type { MessageDoc } from '../../types/message'
import type { NoticeDoc } from '../../types/notice'
import type { DeliveryDoc, MessageState } from '../../types/notice-ledger'

/** A message in one of these states reached a phone, or still may. */
const onItsWay: readonly MessageState[] = ['waiting', 'claimed', 'sent', 'unknown']

type Heard = Pick<NoticeDoc, 'stairwellIds' | 'flatIds' | 'households'>

/**
 * The households that heard of a notice, or still may: it was opened, they were told, or a message is on its way. They are told when it is
 * taken back; nobody else need hear of it at all. Stairwells stay in the notice's order.
 */
export const householdsThatHeard = (
  notice: Pick<NoticeDoc, 'stairwellIds'>,
  deliveries: readonly Pick<DeliveryDoc, 'stairwellId' | 'flatId' | 'reachedAt' | 'personIds'>[],
  messages: readonly Pick<MessageDoc, 'personId' | 'state'>[],
): Heard => {
  const onTheirWay = new Set(messages.filter(({ state }) => onItsWay.includes(state)).map(({ personId }) => personId))
  const heard = deliveries.filter(
    ({ reachedAt, personIds }) => reachedAt !== null || personIds.some((personId) => onTheirWay.has(personId)),
  )
  const where = new Set(heard.map(({ stairwellId }) => stairwellId))
  return {
    stairwellIds: notice.stairwellIds.filter((stairwellId) => where.has(stairwellId)),
    flatIds: heard.map(({ flatId }) => flatId),
    households: heard.length,
  }
}
