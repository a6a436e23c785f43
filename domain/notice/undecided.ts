import type { NoticeDoc } from '../../types/notice'
import type { DeliveryDoc } from '../../types/notice-ledger'
import { newDelivery, withEvent } from './delivery'

/**
 * The delivery of a household to which something happened before the notice was spread. Whom of it WeChat reminds, and who must act if
 * nobody, is decided when it is spread: what happened first forestalls neither.
 */
export const undecidedDelivery = (
  notice: Pick<NoticeDoc, '_id' | 'estateId' | 'publishedAt' | 'content'>,
  household: Parameters<typeof newDelivery>[1],
): DeliveryDoc => ({ ...newDelivery(notice, household, [], null), due: null, nextAt: null })

/** Neither reached, nor with anybody who must act: the spreading has not come to it yet. */
export const isUndecided = ({ due, reason, reachedAt }: DeliveryDoc): boolean =>
  due === null && reason === null && reachedAt === null

/** As if it had been spread first, and all the rest had happened then. */
export const decided = (early: DeliveryDoc, fresh: DeliveryDoc): DeliveryDoc => early.events.reduce(withEvent, fresh)
