import type { DayRules, WorksDoc } from '../../types/works'
import type { WorksTrouble } from '../../types/works-actions'
import { instantAt } from './instant-at'
import { checkNoisyHours } from './lawful-hours'
import { type Said, unsuited } from './unsuited'

type Work = Pick<WorksDoc, 'state' | 'from' | 'flatIds' | 'stages' | 'visits' | 'late' | 'emergencyReason'>
type Beside = { said: ReadonlyMap<string, Said>; datesSetAt: Date; rules: DayRules; now: Date }

/** Why somebody has to look at works whose dates stand, in the order of `WorksTrouble`. Without dates, or finished: nothing. */
export const troublesOf = (work: Work, { said, datesSetAt, rules, now }: Beside): WorksTrouble[] => {
  if (work.state !== 'scheduled' && work.state !== 'underway') return []
  const left = work.stages.filter(({ state }) => state !== 'done')
  const isOver = ({ on, to }: { on: string; to: string }) => instantAt(on, to) <= now
  const visits = left.some(({ needsEntry }) => needsEntry) ? Object.values(work.visits).map(({ state }) => state) : []
  const found: Record<WorksTrouble, boolean> = {
    overdue: left.some(isOver),
    late: work.late !== null,
    cannot: visits.includes('cannot') || unsuited(work, said, datesSetAt).length > 0,
    missed: visits.includes('missed'),
    unlawful: left.some(
      (stage) => stage.isNoisy && !isOver(stage) && !checkNoisyHours(stage, rules, work.emergencyReason).ok,
    ),
  }
  return (Object.keys(found) as WorksTrouble[]).filter((trouble) => found[trouble])
}
