import { isExpired } from '../../../domain/notice/is-expired'
import { emptySum, sumAnswers, sumByStairwell } from '../../../domain/notice/ledger-sums'
import { can, leads, staffMay } from '../../../domain/staff/policy'
import type { NoticeDoc } from '../../../types/notice'
import { type DeliveryDoc, viewNotice } from '../../../types/notice-ledger'
import { action } from '../../platform/action'
import { fanOutId } from '../../platform/fan-out'
import { placeOfEstate } from '../../platform/place'
import { found } from '../../platform/refused'
import { command, type Store } from '../../platform/store'
import { attachmentsOf } from './attachments'

type Row = Pick<DeliveryDoc, 'stairwellId' | 'due' | 'reachedBy' | 'answer'>

/** A notice for staff: what it says and, stairwell by stairwell, how its households stand. */
export const view = action(viewNotice, async ({ input, actor, now, store, permit }) => {
  const notice = found(await store.notices.get(input.noticeId))
  const place = await placeOfEstate(store, notice.estateId)
  permit(staffMay(actor, 'viewNotice', place))
  const [estate, deliveries, attachments, spreading] = await Promise.all([
    store.estates.peek(notice.estateId, 'stairwells'),
    store.deliveries.all({ noticeId: notice._id }, { stairwellId: true, due: true, reachedBy: true, answer: true }),
    attachmentsOf(store, notice.content),
    store.outbox.peek(fanOutId(notice._id), '_id'),
  ])
  const hasEnded = isExpired(notice.content, now)
  // Nobody need ring or knock for what no longer stands, or is over.
  const isDue = notice.state === 'published' && !hasEnded
  const rows: Row[] = isDue ? deliveries : deliveries.map((row) => ({ ...row, due: null }))
  const sums = sumByStairwell(rows)
  const isWithdrawal = notice.replaces?.how === 'withdrawal'
  const concerned = isWithdrawal ? countByStairwell(rows) : await householdsConcerned(store, notice)
  const mayPublish = can(actor, 'publishNotice', place)
  return {
    noticeId: notice._id,
    estateId: notice.estateId,
    state: notice.state,
    target: notice.target,
    audience: notice.audience,
    content: notice.content,
    attachments,
    publishAt: notice.publishAt?.toISOString() ?? null,
    publishedAt: notice.publishedAt?.toISOString() ?? null,
    publishedBy: notice.publishedBy,
    replaces: notice.replaces,
    replacedBy: notice.replacedBy,
    heldBack: notice.heldBack ? { code: notice.heldBack.code, at: notice.heldBack.at.toISOString() } : null,
    isExpired: hasEnded,
    households: notice.households,
    reached: rows.filter(({ reachedBy }) => reachedBy !== null).length,
    isSpreading: notice.state === 'published' && spreading !== null,
    stairwells: notice.stairwellIds
      .map((stairwellId) => {
        const { building = '', unit = '', households = 0 } = found(estate).stairwells[stairwellId] ?? {}
        const sum = sums.get(stairwellId) ?? emptySum()
        const all = concerned === null ? households : (concerned.get(stairwellId) ?? 0)
        const mayOpen = can(actor, 'viewDoors', { ...place, stairwellId })
        return { ...sum, stairwellId, building, unit, households: all, mayOpen }
      })
      .filter(({ households }) => !isWithdrawal || households > 0)
      .sort(
        (one, other) =>
          one.building.localeCompare(other.building, 'zh', { numeric: true }) ||
          one.unit.localeCompare(other.unit, 'zh', { numeric: true }),
      ),
    answers: sumAnswers(rows, notice.content.question?.options.length ?? 0),
    worksId: notice.worksId ?? null,
    abilities: {
      edit: notice.state === 'draft' && mayPublish,
      publish: notice.state === 'draft' && mayPublish,
      unschedule: notice.state === 'scheduled' && mayPublish,
      replace: notice.state === 'published' && mayPublish && notice.worksId === undefined,
      recordTold: notice.state === 'published' && (can(actor, 'recordTold', place) || leads(actor, notice.estateId)),
    },
  }
})

/** A withdrawal concerns those who heard of what it takes back: they have a delivery of it. */
const countByStairwell = (rows: readonly Row[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const { stairwellId } of rows) counts.set(stairwellId, (counts.get(stairwellId) ?? 0) + 1)
  return counts
}

/** Households of each stairwell among named flats; null when the notice is for all of its stairwells' households. */
const householdsConcerned = async (
  store: Store,
  { flatIds, stairwellIds }: NoticeDoc,
): Promise<Map<string, number> | null> => {
  if (flatIds === null) return null
  const named = new Set(flatIds)
  const stairwells = await store.stairwells.all({ _id: command.in(stairwellIds) }, { 'flats.flatId': true })
  return new Map(stairwells.map(({ _id, flats }) => [_id, flats.filter(({ flatId }) => named.has(flatId)).length]))
}
