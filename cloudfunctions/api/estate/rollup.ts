import { sumFigures } from '../../../domain/estate/figures'
import { staffMay } from '../../../domain/staff/policy'
import { viewRollup } from '../../../types/estate'
import { action } from '../../platform/action'
import { found } from '../../platform/refused'
import { rollupId } from '../../platform/rollup'

/** The street's figures, or (administrators) the city's: one document. */
export const rollup = action(viewRollup, async ({ input, actor, store, permit }) => {
  permit(staffMay(actor, 'viewRollup', { street: input.street ?? '' }))
  const doc = found(await store.rollups.get(input.street === undefined ? 'city' : rollupId(input.street)))
  const children = Object.entries(doc.children).map(([id, { rev: _rev, ...child }]) => ({ id, ...child }))
  return { name: doc.name, asOf: doc.asOf.toISOString(), figures: sumFigures(children), children }
})
