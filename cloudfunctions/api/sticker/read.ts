import { anyone } from '../../../domain/binding/policy'
import { readSticker } from '../../../types/binding'
import { action } from '../../platform/action'
import { placeOfStairwell } from '../../platform/place'
import { stop } from '../../platform/refused'
import { tokenId } from '../../platform/secrets'

/** What a scanned sticker shows: the stairwell and its rooms. No names, no answers. */
export const read = action(readSticker, async ({ input, store, permit }) => {
  permit(anyone)
  const sticker = (await store.stickers.get(tokenId('sticker', input.token))) ?? stop('sticker_unknown')
  const { stairwell, estate } = await placeOfStairwell(store, sticker.stairwellId)
  return {
    estateName: estate.name,
    estatePhone: estate.phone,
    building: stairwell.building,
    unit: stairwell.unit,
    stairwellId: stairwell._id,
    flats: stairwell.flats.map(({ flatId, room, floor }) => ({ flatId, room, floor })),
  }
})
