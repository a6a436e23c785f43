import type { StairwellProblem } from '../../types/planner'
import type { EstateCurve } from './estate-curve'

/**
 * What the best plan for `budget` visits loses when one door cannot be won, for each door it knocks on: stairwell (index) → door (index) → value. Doors not in the map cost it nothing.
 */
export const doorPrices = (
  _problems: readonly StairwellProblem[],
  _curve: EstateCurve,
  _budget: number,
): Map<number, Map<number, number>> => {
  throw new Error('to be written')
}
