import { can, staffMay } from '../../../domain/staff/policy'
import { hasSaid } from '../../../domain/works/has-said'
import { possibleStarts } from '../../../domain/works/possible-starts'
import { stopOf } from '../../../domain/works/stop-of'
import { troublesOf } from '../../../domain/works/troubles'
import type { Actions } from '../../../types/contract'
import type { StairwellDoc } from '../../../types/stairwell'
import type { WorkReportDoc } from '../../../types/works'
import { viewWorks } from '../../../types/works-actions'
import { action } from '../../platform/action'
import { logHealthView } from '../../platform/health-view'
import { found } from '../../platform/refused'
import { command } from '../../platform/store'
import { calendarOf } from '../../platform/works'
import { datesSetAt } from './dates-set-at'
import { moveOf } from './move-of'
import { rowOf } from './row'
import { worksAt } from './works-at'

/** Reports shown; a riser has eight steps. */
const REPORTS = 100
type Report = Actions['works.view']['output']['reports'][number]

/**
 * One riser's works for staff and crews. Times, keys and reasons of households are for those who manage; who of them reads of an illness is
 * logged (rule 40). A crew learns of a household its room and whether it comes.
 */
export const view = action(viewWorks, async ({ input, actor, now, store, permit }) => {
  const { works, place } = await worksAt(store, input.worksId)
  permit(staffMay(actor, 'viewWorks', place))
  const isManager = can(actor, 'manageWorks', place)
  const [stairwell, calendar, said, reports, setAt] = await Promise.all([
    store.stairwells.get(works.stairwellId),
    store.calendars.get(works.estateId),
    store.availability.find({ _id: command.in(works.flatIds) }, { limit: works.flatIds.length }),
    store.workReports.find({ worksId: works._id }, { limit: REPORTS, orderBy: ['receivedAt', 'desc'] }),
    datesSetAt(store, [works], now),
  ])
  const house = found(stairwell)
  const rules = calendarOf(works.estateId, calendar)
  const { crews } = rules
  const words = new Map(said.map((one) => [one.flatId, one]))
  if (isManager) await logHealthView(store, actor, said, now)
  const stop = stopOf(works.stages)
  const saidNow = (flatId: string) => hasSaid(words.get(flatId), works.from)
  return {
    ...rowOf(works, house, {
      said: works.flatIds.filter(saidNow).length,
      troubles: troublesOf(works, { said: words, datesSetAt: setAt(works), rules, now }),
    }),
    estateId: works.estateId,
    estateName: place.name,
    estatePhone: place.phone,
    crews,
    starts: isManager ? possibleStarts(works, words, rules, now) : [],
    flats: works.flatIds.flatMap((flatId) => {
      const flat = house.flats.find((one) => one.flatId === flatId)
      if (!flat) return []
      const theirs = isManager ? words.get(flatId) : undefined
      return {
        flatId,
        room: flat.room,
        floor: flat.floor,
        position: flat.position,
        hasSaid: saidNow(flatId),
        visit: works.visits[flatId]?.state ?? null,
        key: theirs?.key?.holder ?? null,
        home: theirs?.home ?? [],
        blackouts: theirs?.blackouts ?? [],
      }
    }),
    noticeId: works.noticeId,
    approvalRef: works.approvalRef,
    emergencyReason: works.emergencyReason,
    stop: stop && { from: stop.from.toISOString(), until: stop.until.toISOString() },
    moves: works.moves.map(moveOf),
    late: works.late && { kind: works.late.kind, words: works.late.words, at: works.late.at.toISOString() },
    reports: reports.map((report) => reportOf(report, house)),
    abilities: { manage: isManager, report: can(actor, 'reportWorks', place) },
  }
})

const reportOf = (report: WorkReportDoc, { flats }: StairwellDoc): Report => ({
  reportId: report._id,
  kind: report.kind,
  state: report.state,
  floors: report.floors,
  missedRooms: report.missedFlatIds.map((id) => flats.find(({ flatId }) => flatId === id)?.room ?? ''),
  words: report.words,
  photoIds: report.photoIds,
  at: report.at.toISOString(),
  wordsState: report.wordsState,
  photosShown: report.photosShown,
})
