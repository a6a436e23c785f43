import type { StairwellDoc } from '../../../types/stairwell'
import type { WorksDoc } from '../../../types/works'
import type { WorksRow, WorksTrouble } from '../../../types/works-actions'

export type Labels = Pick<StairwellDoc, '_id' | 'building' | 'unit' | 'risers'>

/** Works as staff and crews see them in a list: no household by name, no times of theirs. */
export const rowOf = (
  works: WorksDoc,
  labels: Labels | undefined,
  { said, troubles }: { said: number; troubles: WorksTrouble[] },
): WorksRow => ({
  worksId: works._id,
  roundId: works.roundId,
  stairwellId: works.stairwellId,
  building: labels?.building ?? '',
  unit: labels?.unit ?? '',
  riserId: works.riserId,
  kind: works.kind,
  positions: labels?.risers.find(({ riserId }) => riserId === works.riserId)?.positions ?? [],
  state: works.state,
  crewId: works.crewId,
  halfDays: works.halfDays,
  from: works.from,
  until: works.until,
  stages: works.stages,
  households: works.flatIds.length,
  said: works.state === 'finished' ? 0 : said,
  coming: Object.values(works.visits).filter(({ state }) => state === 'coming').length,
  troubles,
  rev: works.rev,
})
