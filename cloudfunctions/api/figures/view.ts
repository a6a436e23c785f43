import { staffMay } from '../../../domain/staff/policy'
import { viewFigures } from '../../../types/figures'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { figuresView, findFigures } from './figures-of'

/** An estate's figures as they stand, by day, and what is to be expected; internal to staff. Four reads, whatever the estate's size. */
export const view = action(viewFigures, async ({ input: { estateId }, actor, store, permit }) => {
  permit(staffMay(actor, 'viewFigures', await placeOfEstate(store, estateId)))
  return figuresView(await findFigures(store, estateId))
})
