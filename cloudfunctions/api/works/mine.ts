import { residentOf } from '../../../domain/binding/policy'
import { hasSaid } from '../../../domain/works/has-said'
import { stopOf } from '../../../domain/works/stop-of'
import { storeysOf } from '../../../domain/works/storeys'
import { waterBackAt } from '../../../domain/works/water-back'
import type { StairwellDoc } from '../../../types/stairwell'
import type { Crew, WorkReportDoc, WorksDoc } from '../../../types/works'
import { type MyWorks, myWorks } from '../../../types/works-actions'
import { action } from '../../platform/action'
import { estateLabel } from '../../platform/place'
import { command, type Store } from '../../platform/store'
import { calendarOf } from '../../platform/works'
import { moveOf } from './move-of'
import { worksOfResident } from './theirs'

/** Reports shown of all works of one flat. */
const REPORTS = 200

/** The works that touch a resident's flat: their dates, what is on, and of the households only their own. */
export const mine = action(myWorks, async ({ input, actor, now, store, permit }) => {
  permit(residentOf(actor, input.flatId))
  const { works, householdId, stairwell } = await worksOfResident(store, actor, input.flatId)
  const [estate, calendar, said, reports] = await Promise.all([
    estateLabel(store, stairwell.estateId),
    store.calendars.get(stairwell.estateId),
    store.availability.peek(householdId, 'lastDay'),
    reportsOf(store, works),
  ])
  const { crews } = calendarOf(stairwell.estateId, calendar)
  const open = works.filter(({ state }) => state !== 'finished')
  return {
    estateName: estate.name,
    estatePhone: estate.phone,
    works: works.map((one) => ({
      ...datesOf(one, crews),
      ...floorsOf(one, stairwell, input.flatId, householdId),
      visit: one.visits[householdId]?.state ?? null,
      reports: reports.filter(({ worksId }) => worksId === one._id).flatMap(shownOf),
    })),
    waterBackAt: waterBackAt(works, now)?.toISOString() ?? null,
    hasSaid: open.length > 0 && open.every(({ from }) => hasSaid(said, from)),
  }
})

const reportsOf = async (store: Store, works: WorksDoc[]): Promise<WorkReportDoc[]> =>
  works.length === 0
    ? []
    : store.workReports.find(
        { worksId: command.in(works.map(({ _id }) => _id)), state: command.in(['underway', 'done']) },
        { limit: REPORTS, orderBy: ['receivedAt', 'desc'] },
      )

const datesOf = (works: WorksDoc, crews: Crew[]): Omit<MyWorks, 'floors' | 'myFloor' | 'visit' | 'reports'> => {
  const crew = crews.find(({ crewId }) => crewId === works.crewId)
  const stop = stopOf(works.stages)
  const lastMove = works.moves.at(-1)
  return {
    worksId: works._id,
    kind: works.kind,
    state: works.state,
    crew: crew ? { name: crew.name, phone: crew.phone } : null,
    stages: works.stages,
    stop: stop && { from: stop.from.toISOString(), until: stop.until.toISOString() },
    lastMove: lastMove ? moveOf(lastMove) : null,
    late: works.late && { kind: works.late.kind, words: works.late.isShown ? works.late.words : '' },
    asked: works.state === 'asking' ? { from: works.from, until: works.until } : null,
    noticeId: works.noticeId,
  }
}

const floorsOf = (works: WorksDoc, stairwell: StairwellDoc, flatId: string, householdId: string) => {
  const floors = storeysOf(stairwell, works)
  const floorAt = (id: string) => stairwell.flats.find((flat) => flat.flatId === id)?.floor
  const own = floorAt(flatId)
  const myFloor = own !== undefined && floors.includes(own) ? own : (floorAt(householdId) ?? own ?? 0)
  return { floors, myFloor }
}

/** A report as residents see it, once something of it may be seen (rule 12). */
const shownOf = (report: WorkReportDoc): MyWorks['reports'] => {
  const { _id, kind, state, floors, at, wordsState, photosShown } = report
  const words = wordsState === 'shown' ? report.words : ''
  const photoIds = photosShown ? report.photoIds : []
  if ((state !== 'underway' && state !== 'done') || (words === '' && photoIds.length === 0)) return []
  return [{ reportId: _id, kind, state, floors, words, photoIds, at: at.toISOString() }]
}
