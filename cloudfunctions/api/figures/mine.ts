import { residentOf } from '../../../domain/binding/policy'
import { beijingDay } from '../../../domain/consent/beijing-day'
import { publicFigures } from '../../../domain/figures/public-figures'
import { viewPublicFigures } from '../../../types/figures'
import { action } from '../../platform/action'
import { take } from '../../platform/refused'
import { figuresView, findFigures } from './figures-of'

/** What one of an estate's residents may see of its figures, whatever their part in the household; masked here (rule 43). Refuses `not_allowed`, `binding_not_active`. */
export const mine = action(viewPublicFigures, async ({ input: { bindingId }, actor, now, store, permit }) => {
  const bound = residentOf(actor, actor.bindings.find((one) => one.bindingId === bindingId)?.flatId ?? '')
  permit(bound)
  const known = await findFigures(store, take(bound).estateId)
  const { estate, round, trend } = known
  return publicFigures(estate.name, round, { trend, now: figuresView(known).now }, beijingDay(now))
})
