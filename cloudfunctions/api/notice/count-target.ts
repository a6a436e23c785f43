import { resolveTarget } from '../../../domain/notice/target'
import { staffMay } from '../../../domain/staff/policy'
import { countTarget as contract } from '../../../types/notice'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { take } from '../../platform/refused'
import { stairwellsOf } from './stairwells-of'

/** How many households a notice would reach, before it is published. */
export const countTarget = action(contract, async ({ input, actor, store, permit }) => {
  permit(staffMay(actor, 'publishNotice', await placeOfEstate(store, input.estateId)))
  const { households, stairwellIds } = take(
    resolveTarget(input.target, await stairwellsOf(store, input.estateId, input.target)),
  )
  return { households, stairwells: stairwellIds.length }
})
