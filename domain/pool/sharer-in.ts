import type { StairwellDoc } from '../../types/stairwell'
import { flatsOf } from '../riser/primary-flats'
import type { Sharer } from './shares'

/** A household as it shares: with the area of all its flats, joined ones included. */
export const sharerIn = (stairwell: Pick<StairwellDoc, 'flats'>, flatId: string): Sharer => ({
  flatId,
  areaCentiSqm: flatsOf(stairwell, flatId).reduce((sum, flat) => sum + flat.areaCentiSqm, 0),
})
