import type { MessageDoc } from '../../types/message'
import type { DeliveryDoc, MessageState } from '../../types/notice-ledger'

/** A message in one of these states reached a phone, or still may. One that waits of a notice that no longer stands is never sent. */
const mayHaveArrived: readonly MessageState[] = ['claimed', 'sent', 'unknown']

/**
 * The flats that heard of a replaced notice, or may have: it was opened, they were told, or a message is or may be out. They are told when
 * it is taken back; nobody else need hear of it at all.
 */
export const flatsThatHeard = (
  deliveries: readonly Pick<DeliveryDoc, 'flatId' | 'reachedAt' | 'personIds'>[],
  messages: readonly Pick<MessageDoc, 'personId' | 'state'>[],
): string[] => {
  const out = new Set(messages.filter(({ state }) => mayHaveArrived.includes(state)).map(({ personId }) => personId))
  return deliveries
    .filter(({ reachedAt, personIds }) => reachedAt !== null || personIds.some((personId) => out.has(personId)))
    .map(({ flatId }) => flatId)
}
