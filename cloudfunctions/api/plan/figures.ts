import { RULES_VERSION } from '../../../domain/plan/diagnose'
import { planFigures } from '../../../domain/plan/figures'
import { staffMay } from '../../../domain/staff/policy'
import { viewPlanFigures } from '../../../types/plan-actions'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { command } from '../../platform/store'

/** How often people agreed with the rules, over an estate; who edits templates learns from it where rules or templates are wrong. */
export const figures = action(viewPlanFigures, async ({ input: { estateId }, actor, store, permit }) => {
  permit(staffMay(actor, 'editTemplates', await placeOfEstate(store, estateId)))
  const plans = await store.householdPlans.all({ estateId, diagnosis: command.neq(null) }, { diagnosis: true })
  return planFigures(plans, RULES_VERSION)
})
