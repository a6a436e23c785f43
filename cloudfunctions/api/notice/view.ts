import { can, staffMay } from '../../../domain/staff/policy'
import { viewNotice } from '../../../types/notice'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { found } from '../../platform/refused'
import { command } from '../../platform/store'

/** A notice for staff: what it says and, door by door, whether the household opened it or was told. */
export const view = action(viewNotice, async ({ input, actor, store, permit }) => {
  const notice = found(await store.notices.get(input.noticeId))
  const place = await placeOfEstate(store, notice.estateId)
  permit(staffMay(actor, 'viewNotice', place))
  const [stairwells, deliveries] = await Promise.all([
    notice.stairwellIds.length ? store.stairwells.all({ _id: command.in(notice.stairwellIds) }) : [],
    store.deliveries.all({ noticeId: notice._id }),
  ])
  const reachedAt = new Map(deliveries.map((delivery) => [delivery.flatId, delivery.rows[0]]))
  return {
    noticeId: notice._id,
    estateId: notice.estateId,
    state: notice.state,
    target: notice.target,
    content: notice.content,
    publishedAt: notice.publishedAt?.toISOString() ?? null,
    households: notice.households,
    reached: deliveries.length,
    stairwells: stairwells
      .map((stairwell) => ({
        stairwellId: stairwell._id,
        building: stairwell.building,
        unit: stairwell.unit,
        flats: stairwell.flats
          .filter((flat) => flat.joinedTo === null && (notice.flatIds === null || notice.flatIds.includes(flat.flatId)))
          .map(({ flatId, room, floor }) => {
            const row = reachedAt.get(flatId)
            return { flatId, room, floor, reached: row?.by ?? null, at: row?.at.toISOString() ?? null }
          }),
      }))
      .sort(
        (one, other) =>
          one.building.localeCompare(other.building, 'zh', { numeric: true }) ||
          one.unit.localeCompare(other.unit, 'zh', { numeric: true }),
      ),
    abilities: {
      edit: notice.state === 'draft' && can(actor, 'publishNotice', place),
      publish: notice.state === 'draft' && can(actor, 'publishNotice', place),
      recordTold:
        notice.state === 'published' &&
        (can(actor, 'recordTold', place) ||
          (actor.staff?.grants ?? []).some(
            (grant) => grant.role === 'stairwellLead' && grant.estateId === notice.estateId,
          )),
    },
  }
})
