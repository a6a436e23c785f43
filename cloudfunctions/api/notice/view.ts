import { can, staffMay } from '../../../domain/staff/policy'
import { type DeliveryDoc, viewNotice } from '../../../types/notice'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { found } from '../../platform/refused'

/** A notice for staff: what it says and, stairwell by stairwell, how many households opened it or were told. */
export const view = action(viewNotice, async ({ input, actor, store, permit }) => {
  const notice = found(await store.notices.get(input.noticeId))
  const place = await placeOfEstate(store, notice.estateId)
  permit(staffMay(actor, 'viewNotice', place))
  const [estate, deliveries] = await Promise.all([
    store.estates.peek(notice.estateId, 'stairwells'),
    store.deliveries.all({ noticeId: notice._id }, { stairwellId: true, rows: true }),
  ])
  const { stairwells } = found(estate)
  const reached = reachOf(deliveries)
  return {
    noticeId: notice._id,
    estateId: notice.estateId,
    state: notice.state,
    target: notice.target,
    content: notice.content,
    publishedAt: notice.publishedAt?.toISOString() ?? null,
    households: notice.households,
    reached: deliveries.length,
    stairwells: notice.stairwellIds
      .map((stairwellId) => {
        const { building = '', unit = '', households = 0 } = stairwells[stairwellId] ?? {}
        return {
          stairwellId,
          building,
          unit,
          // A notice to single risers concerns one stairwell, and in it fewer households.
          households: notice.flatIds === null ? households : notice.households,
          ...(reached.get(stairwellId) ?? { opened: 0, told: 0 }),
        }
      })
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

/** Households reached in each stairwell, each counted once, by how it was reached first. */
const reachOf = (deliveries: readonly Pick<DeliveryDoc, 'stairwellId' | 'rows'>[]) => {
  const counts = new Map<string, { opened: number; told: number }>()
  for (const { stairwellId, rows } of deliveries) {
    const first = rows[0]
    if (!first) continue
    const count = counts.get(stairwellId) ?? { opened: 0, told: 0 }
    count[first.by] += 1
    counts.set(stairwellId, count)
  }
  return counts
}
