import type { AvailabilityDoc, Stage, WorksDoc } from '../../types/works'
import type { WorksGlance } from '../../types/works-actions'
import { beijingDay } from '../consent/beijing-day'
import { hasSaid } from './has-said'
import { instantAt } from './instant-at'
import { waterBackAt } from './water-back'

type Work = Pick<WorksDoc, '_id' | 'kind' | 'state' | 'from' | 'until' | 'stages'>

/** What the first screen says of a flat's works; null when there are none. */
export const glanceOf = (
  works: Work[],
  said: Pick<AvailabilityDoc, 'lastDay'> | null,
  now: Date,
): WorksGlance | null => {
  if (works.length === 0) return null
  const today = beijingDay(now)
  const unsaid = works.filter(({ state, from, until }) => state === 'asking' && until >= today && !hasSaid(said, from))
  const until = unsaid
    .map((work) => work.until)
    .sort()
    .at(-1)
  return {
    ask: until === undefined ? null : { until },
    waterBackAt: waterBackAt(works, now)?.toISOString() ?? null,
    next: nextOf(works, now),
  }
}

/** The step that is on or comes next. One that has begun and is not reported as done is still on, however late. */
const nextOf = (works: Work[], now: Date): WorksGlance['next'] => {
  const open = works
    .flatMap((work) => work.stages.map((stage) => ({ work, stage })))
    .filter(({ stage }) => isOpen(stage, now))
    .sort((one, other) => (timeOf(one.stage) < timeOf(other.stage) ? -1 : 1))[0]
  if (!open) return null
  const { kind: stage, on, from, to, state } = open.stage
  const isOn = state === 'underway' || instantAt(on, from) <= now
  return { worksId: open.work._id, kind: open.work.kind, stage, on, from, to, isOn }
}

const isOpen = ({ state, on, to }: Stage, now: Date): boolean =>
  state === 'underway' || (state === 'planned' && instantAt(on, to) > now)
const timeOf = ({ on, from }: Stage): string => `${on} ${from}`
