import { toldAt } from '../../../domain/notice/told-at'
import { can, staffMay } from '../../../domain/staff/policy'
import { applyReport } from '../../../domain/works/progress'
import { storeysOf } from '../../../domain/works/storeys'
import type { WorkReportDoc } from '../../../types/works'
import { reportWorks } from '../../../types/works-actions'
import { action } from '../../platform/action'
import { found, stop, take } from '../../platform/refused'
import { fingerprintId } from '../../platform/secrets'
import type { Transaction } from '../../platform/store'
import { worksAt } from './works-at'

/**
 * Progress from the spot: works and report in one transaction, once for each request also when a phone sends it weeks later. Residents see the
 * steps at once; words only when WeChat or a person has looked at them, photos when a person has (rule 12).
 */
export const report = action(
  reportWorks,
  async ({ input, actor, sessionId, now, store, requestId, permit, commit }) => {
    const { works, place } = await worksAt(store, input.worksId)
    permit(staffMay(actor, 'reportWorks', place))
    const stairwell = found(await store.stairwells.get(works.stairwellId))
    const reportId = fingerprintId('workReport', works._id, actor.personId, requestId)
    return commit(async (tx) => {
      const current = found(await tx.works.get(works._id))
      if (await tx.workReports.get(reportId)) return { rev: current.rev, reportId }
      const notice = current.noticeId === null ? null : await tx.notices.get(current.noticeId)
      const datesSetAt = notice?.publishedAt ?? now
      const { worksId, kind, state, floors, missedFlatIds, words, photoIds } = input
      const told: WorkReportDoc = {
        _id: reportId,
        schemaVersion: 1,
        estateId: current.estateId,
        worksId,
        kind,
        state,
        floors,
        missedFlatIds,
        words,
        photoIds,
        // WeChat checks only the words of who came through WeChat.
        wordsState: words === '' ? 'none' : sessionId === null ? 'waiting' : 'held',
        photosShown: false,
        by: actor.personId,
        at: toldAt(input.at, datesSetAt, now),
        receivedAt: now,
      }
      const by = can(actor, 'manageWorks', place) ? 'staff' : 'crew'
      const next = take(applyReport(current, told, { storeys: storeysOf(stairwell, current), datesSetAt, by, now }))
      await checkPhotos(tx, current.estateId, photoIds)
      await tx.works.put(next)
      await tx.workReports.create(told)
      return { rev: next.rev, reportId }
    })
  },
)

/** Each was uploaded for works of this estate. Refuses `not_found`. */
const checkPhotos = async (tx: Transaction, estateId: string, photoIds: string[]): Promise<void> => {
  for (const fileId of photoIds) {
    const file = found(await tx.files.get(fileId))
    if (file.estateId !== estateId || file.purpose !== 'works') stop('not_found')
  }
}
