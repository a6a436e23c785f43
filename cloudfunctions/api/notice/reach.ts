import { concerns } from '../../../domain/notice/concerns'
import type { DeliveryDoc, NoticeDoc } from '../../../types/notice'
import { stop } from '../../platform/refused'
import type { Transaction } from '../../platform/store'

/** Records that one person of a flat was reached; a second time by the same person changes nothing. Refuses `not_found`. */
export const recordReach = async (
  tx: Transaction,
  notice: NoticeDoc,
  flat: { flatId: string; stairwellId: string },
  row: DeliveryDoc['rows'][number],
): Promise<void> => {
  if (!concerns(notice, flat)) stop('not_found')
  const id = `${notice._id}~${flat.flatId}`
  const before = await tx.deliveries.get(id)
  if (before?.rows.some((known) => known.personId === row.personId && known.by === row.by)) return
  await tx.deliveries.put({
    _id: id,
    schemaVersion: 1,
    noticeId: notice._id,
    estateId: notice.estateId,
    stairwellId: flat.stairwellId,
    flatId: flat.flatId,
    rows: [...(before?.rows ?? []), row],
  })
}
