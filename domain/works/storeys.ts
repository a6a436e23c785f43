import type { StairwellDoc } from '../../types/stairwell'
import type { WorksDoc } from '../../types/works'
import { floorsOf } from '../riser/picture-order'
import { primaryOf } from '../riser/primary-flats'

/** Storeys at which a riser passes a household of its works, top first. Joined flats count where the pipe meets them. */
export const storeysOf = (
  stairwell: Pick<StairwellDoc, 'flats' | 'risers'>,
  { riserId, flatIds }: Pick<WorksDoc, 'riserId' | 'flatIds'>,
): number[] => {
  const rooms = stairwell.flats.filter(({ flatId }) => flatIds.includes(primaryOf(stairwell, flatId) ?? flatId))
  const positions = stairwell.risers.find((riser) => riser.riserId === riserId)?.positions ?? []
  const onPipe = rooms.filter(({ position }) => positions.includes(position))
  return floorsOf(onPipe.length > 0 ? onPipe : rooms)
}
