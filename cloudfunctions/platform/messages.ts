import { inVain } from '../../domain/message/in-vain'
import { outcomeOf } from '../../domain/message/outcome'
import { deliveryId } from '../../domain/notice/delivery'
import type { MessageDoc } from '../../types/message'
import type { ChannelReason } from '../../types/notice-words'
import type { Store, Transaction } from './store'

export const messageId = (noticeId: string, personId: string): string => `${noticeId}~${personId}`

/** How a message ends that WeChat did not, or may not have, carried. */
export type Failure = { state: 'failed' | 'unknown'; errorCode: number | null; reason: ChannelReason }

/**
 * Ends a message in vain and hands its households on, together: a crash leaves both or neither. Only who still holds the claim may;
 * answers whether it did.
 */
export const endInVain = (store: Store, message: MessageDoc, failure: Failure, now: Date): Promise<boolean> =>
  store.transact(async (tx) => {
    const current = await tx.messages.get(message._id)
    if (current?.state !== 'claimed' || current.claimId !== message.claimId) return false
    for (const flatId of current.flatIds) await handOn(tx, current, flatId, failure.reason)
    await tx.messages.put({ ...current, state: failure.state, errorCode: failure.errorCode, endedAt: now })
    return true
  })

/** The same for a household that a message was meant for after it had ended already. */
export const handOnEnded = (store: Store, message: MessageDoc, flatId: string): Promise<void> =>
  store.transact((tx) => handOn(tx, message, flatId, reasonOf(message)))

/** What the household is told a moment later is what the others were told: WeChat's code says it. */
const reasonOf = ({ state, errorCode }: MessageDoc): ChannelReason => {
  if (state === 'unknown') return 'unknown'
  const outcome = outcomeOf(errorCode)
  return outcome.next === 'failed' ? outcome.reason : 'failed'
}

/** Always a changed document, so that two persons' messages ending at once meet in it and the last one is known as the last. */
const handOn = async (
  tx: Transaction,
  { noticeId, personId }: MessageDoc,
  flatId: string,
  reason: ChannelReason,
): Promise<void> => {
  const delivery = await tx.deliveries.get(deliveryId(noticeId, flatId))
  if (delivery && !delivery.inVainIds?.includes(personId)) await tx.deliveries.put(inVain(delivery, personId, reason))
}
