import { accept, type Result, refuse } from '../../types/result'
import type { Stage, WorkReportDoc, WorksDoc } from '../../types/works'
import { instantAt } from './instant-at'

/** What a crew told, and when, as far as its phone can be believed. */
export type Told = Pick<
  WorkReportDoc,
  '_id' | 'kind' | 'state' | 'floors' | 'missedFlatIds' | 'words' | 'photoIds' | 'at'
>
type Beside = {
  /** All storeys of the riser. */
  storeys: number[]
  /** When the dates that stand were set. */
  datesSetAt: Date
  by: 'crew' | 'staff'
  now: Date
}

/**
 * Works after a report from the spot. A step begun or done makes the earlier ones done; `done` of some storeys adds to those done before, and of all
 * of them (or none named) ends the step; the last step ends the works. Nothing takes a step back: a phone that was offline tells old things late. What
 * was missed, or late, by dates that have been moved since changes nothing, nor does anything told of finished works. Refuses `works_state` without dates,
 * `report_empty` for a lateness without words or a photo, `malformed {field}` for a storey the riser does not pass, or a household that is not on it.
 */
export const applyReport = (works: WorksDoc, told: Told, beside: Beside): Result<WorksDoc> => {
  if (works.state === 'asking') return refuse('works_state')
  if (told.state === 'late' && told.words === '' && told.photoIds.length === 0) return refuse('report_empty')
  const stage = works.stages.find(({ kind }) => kind === told.kind)
  if (!stage) return refuse('malformed', { field: 'kind' })
  if (told.floors.some((floor) => !beside.storeys.includes(floor))) return refuse('malformed', { field: 'floors' })
  const namesMissed = told.missedFlatIds.length > 0
  if (namesMissed !== (told.state === 'missed') || told.missedFlatIds.some((id) => !works.flatIds.includes(id)))
    return refuse('malformed', { field: 'missedFlatIds' })
  if (told.state === 'missed') return accept({ ...works, visits: visitsAfterMissing(works, stage, told, beside) })
  if (told.state === 'late') return accept({ ...works, late: lateAfter(works, stage, told, beside) })
  const stages = stagesAfter(works.stages, told, beside.storeys)
  const isDone = (kind: Stage['kind']) => stages.some((one) => one.kind === kind && one.state === 'done')
  return accept({
    ...works,
    stages,
    state: stages.every(({ state }) => state === 'done') ? 'finished' : 'underway',
    visits: visitsAfterEntry(works, stages, told),
    late: works.late && isDone(works.late.kind) ? null : works.late,
  })
}

/** The steps after one of them was reported as begun or done; also what a phone shows of a report that it has still to send. */
export const stagesAfter = (
  stages: Stage[],
  { kind, state, floors }: Pick<Told, 'kind' | 'state' | 'floors'>,
  storeys: number[],
): Stage[] => {
  const place = stages.findIndex((stage) => stage.kind === kind)
  const done = (stage: Stage): Stage => ({ ...stage, state: 'done', floors: storeys })
  return stages.map((stage, at) => {
    if (at > place || stage.state === 'done') return stage
    if (at < place) return done(stage)
    if (state !== 'done') return { ...stage, state: 'underway' }
    const doneAt = floors.length === 0 ? storeys : storeys.filter((one) => [...stage.floors, ...floors].includes(one))
    return doneAt.length === storeys.length ? done(stage) : { ...stage, state: 'underway', floors: doneAt }
  })
}

/** Of dates that were moved since, and are still to come, nobody has missed anything. */
const visitsAfterMissing = ({ visits }: WorksDoc, stage: Stage, { missedFlatIds, at }: Told, beside: Beside) => {
  const isStale = at <= beside.datesSetAt && instantAt(stage.on, stage.from) > beside.now
  if (isStale || stage.state === 'done') return visits
  const missed = missedFlatIds.map((flatId) => [flatId, { state: 'missed', by: beside.by, at }] as const)
  return { ...visits, ...Object.fromEntries(missed) }
}

/** A step for which somebody had to open is done everywhere: whoever was missed before has let them in since. */
const visitsAfterEntry = ({ visits, stages }: WorksDoc, after: Stage[], { at }: Told): WorksDoc['visits'] => {
  const hasEntered = after.some(
    ({ needsEntry, state }, step) => needsEntry && state === 'done' && stages[step]?.state !== 'done',
  )
  if (!hasEntered) return visits
  return Object.fromEntries(Object.entries(visits).filter(([, visit]) => visit.state !== 'missed' || visit.at > at))
}

const lateAfter = (works: WorksDoc, stage: Stage, told: Told, { datesSetAt }: Beside): WorksDoc['late'] =>
  stage.state === 'done' || told.at <= datesSetAt || (works.late !== null && works.late.at > told.at)
    ? works.late
    : { kind: told.kind, words: told.words, isShown: false, at: told.at, reportId: told._id }
