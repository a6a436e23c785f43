import { accept, type Result, refuse } from '../../types/result'
import type { TallyDoc } from '../../types/tally'
import { advance, type TallyChange } from './advance'
import { isComplete } from './tally-risers'

/**
 * Locks a complete riser for works; from here no answer on it changes (rules 26, 27). Allowed after the round has closed, which
 * is when works usually begin. Refuses `not_found`, `riser_already_locked`, `riser_not_complete`.
 */
export const lockRiser = (
  tally: TallyDoc,
  { riserId, by }: { riserId: string; by: string },
  now: Date,
): Result<TallyChange> => {
  const riser = tally.risers[riserId]
  if (!riser) return refuse('not_found')
  if (riser.lockedAt) return refuse('riser_already_locked')
  if (!isComplete(riser)) return refuse('riser_not_complete', { missing: riser.flatIds.length - riser.counts.agreed })
  return accept(advance(tally, { kind: 'lock', riserId, by }, now))
}
