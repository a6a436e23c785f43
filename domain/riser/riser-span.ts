import type { Flat, StairwellDoc } from '../../types/stairwell'
import { positionsOf } from './picture-order'
import { primaryOf } from './primary-flats'

export type RiserSpan = { positions: string[]; fromFloor: number; toFloor: number }

/**
 * Where a pipe runs: its columns, lowest and highest floor. Joined flats count where the pipe meets them. For a pipe whose
 * columns are unknown, those of its households.
 */
export const riserSpan = (
  stairwell: Pick<StairwellDoc, 'flats'>,
  flatIds: string[],
  positions?: string[],
): RiserSpan => {
  const rooms = stairwell.flats.filter((flat) => flatIds.includes(primaryOf(stairwell, flat.flatId) ?? flat.flatId))
  const onPipe = positions ? rooms.filter(({ position }) => positions.includes(position)) : rooms
  const floors = (onPipe.length > 0 ? onPipe : rooms).map(({ floor }: Flat) => floor)
  return { positions: positions ?? positionsOf(rooms), fromFloor: Math.min(...floors), toFloor: Math.max(...floors) }
}
