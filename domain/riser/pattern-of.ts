import type { RiserKind } from '../../types/riser'
import type { RiserPatternView, StairwellDoc } from '../../types/stairwell'
import { positionsOf } from './picture-order'
import { primaryOf } from './primary-flats'
import { riserSpan } from './riser-span'

/** The pattern that would set a stairwell's risers as they are: `applyPattern` of it gives the same risers. */
export const patternOf = (stairwell: Pick<StairwellDoc, 'flats' | 'risers'>): RiserPatternView =>
  stairwell.risers.map(({ kind, positions, flatIds }) => {
    const { fromFloor } = riserSpan(stairwell, flatIds, positions)
    const passedBy = stairwell.flats.filter(
      ({ flatId, position, floor }) =>
        positions.includes(position) && floor >= fromFloor && !flatIds.includes(primaryOf(stairwell, flatId) ?? ''),
    )
    return { kind, positions, fromFloor, exceptFlatIds: passedBy.map(({ flatId }) => flatId) }
  })

/** The usual layout: in each column one pipe of each kind, from its lowest flat up. */
export const suggestPattern = ({ flats }: Pick<StairwellDoc, 'flats'>, kinds: readonly RiserKind[]): RiserPatternView =>
  positionsOf(flats).flatMap((position) => {
    const fromFloor = Math.min(...flats.filter((flat) => flat.position === position).map(({ floor }) => floor))
    return kinds.map((kind) => ({ kind, positions: [position], fromFloor, exceptFlatIds: [] }))
  })
