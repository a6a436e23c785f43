import { deliveryId } from '../../../domain/notice/delivery'
import { undecidedDelivery } from '../../../domain/notice/undecided'
import { primaryOf } from '../../../domain/riser/primary-flats'
import type { NoticeDoc } from '../../../types/notice'
import type { DeliveryDoc } from '../../../types/notice-ledger'
import { householdsOf, ownersIn } from '../../platform/households'
import { found } from '../../platform/refused'
import type { Transaction } from '../../platform/store'

/**
 * A household's delivery, or a new one where the notice has not been spread yet: whoever opens or rings that early is recorded all the
 * same, and the spreading finds the delivery made. Whom of a household not reached WeChat reminds is left to it.
 */
export const deliveryOf = async (
  tx: Transaction,
  notice: NoticeDoc,
  { flatId, stairwellId }: { flatId: string; stairwellId: string },
): Promise<DeliveryDoc> => {
  const made = await tx.deliveries.get(deliveryId(notice._id, flatId))
  if (made) return made
  const stairwell = found(await tx.stairwells.get(stairwellId))
  const primaryId = primaryOf(stairwell, flatId) ?? flatId
  if (primaryId !== flatId) return deliveryOf(tx, notice, { flatId: primaryId, stairwellId })
  const households = await householdsOf(tx, stairwell, flatId)
  const hasPhone = ownersIn(households).some(({ phone }) => phone !== null)
  return undecidedDelivery(notice, { flatId, stairwellId, hasPhone })
}
