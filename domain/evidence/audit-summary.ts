import type { RoundSummary } from '../../types/estate'
import type { StairwellDoc } from '../../types/stairwell'
import type { TallyDoc } from '../../types/tally'
import { summarise } from '../consent/summarise'
import { differingPaths } from './differing-paths'

/**
 * What is wrong between the figures an estate shows of one stairwell and the stairwell's newest tally, in words. A summary that
 * `isOnItsWay` may be behind its tally. The façade is compared while the round is open: afterwards risers may be set anew.
 */
export const auditSummary = (
  stored: RoundSummary | null,
  tally: TallyDoc | null,
  stairwell: Pick<StairwellDoc, 'flats' | 'risers' | 'openRoundId'>,
  isOnItsWay: boolean,
): string[] => {
  if (!tally) return stored ? ["the estate's summary has no tally"] : []
  const due = summarise(tally, stairwell)
  if (stored === null || stored.order < due.order)
    return isOnItsWay ? [] : [`the estate's summary is behind its tally and nothing will carry it`]
  if (stairwell.openRoundId === tally.roundId) return named(differingPaths(stored, due))
  const { facade: _shown, ...figures } = stored
  const { facade: _due, ...dueFigures } = due
  return named(differingPaths(figures, dueFigures))
}

const named = (paths: string[]): string[] => paths.map((path) => `the estate's summary differs in ${path}`)
