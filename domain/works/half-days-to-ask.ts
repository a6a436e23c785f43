import type { HalfDay, Move, Stage } from '../../types/works'
import { keyOf, slotOf } from './slot-of'

/**
 * Half-days about which households have to be looked at when dates move: all of a slot that moved as a whole, since something made it
 * move; those a pushed step adds; none when the slot stays where it is.
 */
export const halfDaysToAsk = (before: readonly Stage[], after: readonly Stage[], what: Move['what']): HalfDay[] => {
  const had = new Set(slotOf(before).map(keyOf))
  const added = slotOf(after).filter((halfDay) => !had.has(keyOf(halfDay)))
  return what === 'all' && added.length > 0 ? slotOf(after) : added
}
