import { staffMay } from '../../../domain/staff/policy'
import { viewDoors } from '../../../types/notice'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { found } from '../../platform/refused'

/** The doors of one stairwell: whether the household opened the notice or was told. */
export const doors = action(viewDoors, async ({ input, actor, store, permit }) => {
  const notice = found(await store.notices.get(input.noticeId))
  permit(staffMay(actor, 'viewNotice', await placeOfEstate(store, notice.estateId)))
  const isConcerned = notice.stairwellIds.includes(input.stairwellId)
  const [stairwell, deliveries] = await Promise.all([
    isConcerned ? store.stairwells.get(input.stairwellId) : null,
    store.deliveries.all({ noticeId: notice._id, stairwellId: input.stairwellId }),
  ])
  const reachedAt = new Map(deliveries.map((delivery) => [delivery.flatId, delivery.rows[0]]))
  return {
    doors: found(stairwell)
      .flats.filter(({ joinedTo, flatId }) => joinedTo === null && (notice.flatIds?.includes(flatId) ?? true))
      .map(({ flatId, room, floor }) => {
        const row = reachedAt.get(flatId)
        return { flatId, room, floor, reached: row?.by ?? null, at: row?.at.toISOString() ?? null }
      }),
  }
})
