import type { TallyDoc } from '../../types/tally'
import { isComplete } from '../consent/tally-risers'

export type CompleteRiser = { roundId: string; stairwellId: string; riserId: string; flatIds: string[] }
type Tally = Pick<TallyDoc, 'roundId' | 'roundNo' | 'stairwellId' | 'risers'>

/** Complete risers (rule 26), as the newest round that asked about each has it: an earlier yes to a riser that is asked about anew is none. */
export const completeRisers = (tallies: readonly Tally[]): CompleteRiser[] => {
  const newest = new Map<string, CompleteRiser & { isComplete: boolean }>()
  for (const { roundId, stairwellId, risers } of [...tallies].sort((one, other) => one.roundNo - other.roundNo))
    for (const [riserId, riser] of Object.entries(risers)) {
      const { flatIds } = riser
      newest.set(`${stairwellId}~${riserId}`, { roundId, stairwellId, riserId, flatIds, isComplete: isComplete(riser) })
    }
  return [...newest.values()]
    .filter((riser) => riser.isComplete)
    .map(({ roundId, stairwellId, riserId, flatIds }) => ({ roundId, stairwellId, riserId, flatIds }))
}
