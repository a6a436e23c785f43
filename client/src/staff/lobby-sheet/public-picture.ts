import { maskProgress } from '@chuanmen/domain/consent/mask'
import type { StairwellView } from '@chuanmen/types/stairwell'
import { residentPicture } from '@/components/stairwell/from-server'
import type { Picture } from '@/components/stairwell/model'

/**
 * A stairwell as it may hang on its own door: masked by the same rule as what residents are shown (rule 43), without a flat's state and without
 * who is missing. What staff see goes no further than this function.
 */
export function publicPicture({ building, unit, floors, positions, flats, risers }: StairwellView): Picture {
  const masked = maskProgress(risers)
  return residentPicture({
    flatId: '',
    outline: {
      building,
      unit,
      floors,
      positions,
      flats: flats.map(({ flatId, room, floor, position, joinedTo }) => ({ flatId, room, floor, position, joinedTo })),
    },
    pipes: risers.map(({ blockers: _blockers, ...riser }, at) => ({
      ...riser,
      progress: masked[at] ?? { status: 'hidden' },
    })),
  })
}
