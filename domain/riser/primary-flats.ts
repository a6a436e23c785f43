import type { Flat, StairwellDoc } from '../../types/stairwell'

type Flats = Pick<StairwellDoc, 'flats'>

/** The household a flat belongs to: itself, or the primary flat it was joined into (joins are never chained). Null when unknown. */
export const primaryOf = ({ flats }: Flats, flatId: string): string | null => {
  const flat = flats.find((other) => other.flatId === flatId)
  if (!flat) return null
  return flats.find((other) => other.flatId === flat.joinedTo)?.flatId ?? flat.flatId
}

/** The flats of one household, its primary first. Empty when the flat is unknown or itself joined into another. */
export const flatsOf = (stairwell: Flats, primaryId: string): Flat[] => {
  const primary = stairwell.flats.find(({ flatId }) => flatId === primaryId)
  if (!primary || primaryOf(stairwell, primaryId) !== primaryId) return []
  return [primary, ...stairwell.flats.filter(({ flatId, joinedTo }) => joinedTo === primaryId && flatId !== primaryId)]
}

/** One flat per household: joined flats count once. */
export const primaryFlats = (stairwell: Flats): Flat[] =>
  stairwell.flats.filter(({ flatId }) => primaryOf(stairwell, flatId) === flatId)
