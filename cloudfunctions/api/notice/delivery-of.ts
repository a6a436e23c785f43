import { deliveryId, newDelivery } from '../../../domain/notice/delivery'
import type { NoticeDoc } from '../../../types/notice'
import type { DeliveryDoc } from '../../../types/notice-ledger'
import { householdsOf, ownersIn } from '../../platform/households'
import { found } from '../../platform/refused'
import type { Transaction } from '../../platform/store'

/**
 * A household's delivery, or a new one where the notice has not been spread yet: whoever opens or rings that early is recorded all the
 * same, and the spreading finds the delivery made. Nobody of the household is then reminded by WeChat any more, so that one made by a call in
 * vain stands on the next channel at once.
 */
export const deliveryOf = async (
  tx: Transaction,
  notice: NoticeDoc,
  { flatId, stairwellId }: { flatId: string; stairwellId: string },
): Promise<DeliveryDoc> => {
  const made = await tx.deliveries.get(deliveryId(notice._id, flatId))
  if (made) return made
  const households = await householdsOf(tx, found(await tx.stairwells.get(stairwellId)), flatId)
  const hasPhone = ownersIn(households).some(({ phone }) => phone !== null)
  return newDelivery(notice, { flatId, stairwellId, hasPhone }, [], 'noAnswer')
}
