import { accept, type Result, refuse } from '../../types/result'
import type { Riser, RiserPattern } from '../../types/riser'
import type { Flat, StairwellDoc } from '../../types/stairwell'
import { comparePositions } from './picture-order'
import { primaryOf } from './primary-flats'
import { riserId } from './riser-id'

type Pipe = RiserPattern['pipes'][number]

/**
 * The risers a pattern gives a stairwell: each pipe serves every flat at its positions from `fromFloor` up, except those
 * named. A pipe that serves a joined flat serves its primary, once. Households come bottom floor first (the primary's), then by
 * column. Ids derive from kind and columns, so setting the same pattern again changes nothing. Refuses
 * `riser_pattern_empty` for a pipe without a household; the detail names it.
 */
export const applyPattern = (stairwell: Pick<StairwellDoc, 'flats'>, pattern: RiserPattern): Result<Riser[]> => {
  const risers: Riser[] = []
  for (const pipe of pattern.pipes) {
    const positions = [...new Set(pipe.positions)].sort(comparePositions)
    const flatIds = householdsOn(stairwell, pipe)
    if (flatIds.length === 0)
      return refuse('riser_pattern_empty', { kind: pipe.kind, positions, fromFloor: pipe.fromFloor })
    risers.push({ riserId: riserId(pipe.kind, positions, risers), kind: pipe.kind, positions, flatIds })
  }
  return accept(risers)
}

const householdsOn = (stairwell: Pick<StairwellDoc, 'flats'>, pipe: Pipe): string[] => {
  const served = stairwell.flats.filter(
    ({ flatId, position, floor }) =>
      pipe.positions.includes(position) && floor >= pipe.fromFloor && !pipe.exceptFlatIds.includes(flatId),
  )
  const primaries = new Set(served.map(({ flatId }) => primaryOf(stairwell, flatId)))
  return stairwell.flats
    .filter(({ flatId }) => primaries.has(flatId))
    .sort(bottomFirst)
    .map(({ flatId }) => flatId)
}

const bottomFirst = (a: Flat, b: Flat): number =>
  a.floor - b.floor || comparePositions(a.position, b.position) || comparePositions(a.room, b.room)
