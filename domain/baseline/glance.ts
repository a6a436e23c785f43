import type { BaselineDoc } from '../../types/baseline'
import type { HomeView } from '../../types/me'
import { missingOf } from './missing'

/**
 * What a household is told of its baseline on the first screen. `signed` also once its own signature stands and only the contractor's is awaited: of the
 * household nothing is wanted then. Where no works are to come, nothing is asked for.
 */
export const glanceAtBaseline = (
  baseline: Pick<BaselineDoc, 'state' | 'rooms' | 'household'> | null,
  hasWorksToCome: boolean,
): NonNullable<HomeView['home']>['baseline'] => {
  if (baseline && baseline.state !== 'open') return baseline.state
  if (baseline?.household) return 'signed'
  if (!hasWorksToCome) return null
  if (!baseline || baseline.rooms.length === 0) return 'wanted'
  return missingOf(baseline.rooms).length > 0 ? 'started' : 'toSign'
}
