import { staffMay } from '../../../domain/staff/policy'
import { matchHelp } from '../../../types/help-actions'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { wakeMatching } from '../../platform/wake-matching'

/** A coordinator does not want to wait for the timer. Writes nothing of its own: a repeated request wakes it once more, which does no harm. */
export const match = action(matchHelp, async ({ input, actor, store, permit }) => {
  permit(staffMay(actor, 'coordinateHelp', await placeOfEstate(store, input.estateId)))
  return { isWoken: await wakeMatching(input.estateId) }
})
