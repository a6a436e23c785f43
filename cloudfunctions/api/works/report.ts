import { toldAt } from '../../../domain/notice/told-at'
import { can, staffMay } from '../../../domain/staff/policy'
import { householdsAt, openedAt } from '../../../domain/works/entry'
import { applyReport } from '../../../domain/works/progress'
import { storeysOf } from '../../../domain/works/storeys'
import type { StairwellDoc } from '../../../types/stairwell'
import type { WorkReportDoc, WorksDoc } from '../../../types/works'
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
      const storeys = storeysOf(stairwell, current)
      const next = take(applyReport(current, told, { storeys, datesSetAt, by, now }))
      await closeBaselines(tx, stairwell, current, openedAt(current.stages, next.stages, storeys), now)
      await checkPhotos(tx, current.estateId, photoIds)
      await tx.works.put(next)
      await tx.workReports.create(told)
      return { rev: next.rev, reportId }
    })
  },
)

/**
 * Works enter a flat only where what it was like is signed by both sides, or given up by a signature: from then on that stays as it is. Only storeys that
 * this report opens are asked, so that one door holds up no other; emergency works are no exception. Writing the baselines makes a signature that is taken
 * back at this moment collide. Refuses `baseline_missing {rooms}`.
 */
const closeBaselines = async (
  tx: Transaction,
  stairwell: StairwellDoc,
  works: WorksDoc,
  opened: number[],
  now: Date,
): Promise<void> => {
  const missing: string[] = []
  for (const flatId of householdsAt(stairwell, works, opened)) {
    const baseline = await tx.baselines.get(flatId)
    if (!baseline || baseline.state === 'open') missing.push(flatId)
    else if (baseline.closedAt === null) await tx.baselines.put({ ...baseline, closedAt: now })
  }
  const rooms = stairwell.flats.filter(({ flatId }) => missing.includes(flatId)).map(({ room }) => room)
  if (rooms.length > 0) stop('baseline_missing', { rooms })
}

/** Each was uploaded for works of this estate. Refuses `not_found`. */
const checkPhotos = async (tx: Transaction, estateId: string, photoIds: string[]): Promise<void> => {
  for (const fileId of photoIds) {
    const file = found(await tx.files.get(fileId))
    if (file.estateId !== estateId || file.purpose !== 'works') stop('not_found')
  }
}
