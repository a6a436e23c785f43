import { defaultTemplates } from '../../../domain/plan/templates'
import { can, staffMay } from '../../../domain/staff/policy'
import { viewPlanTemplates } from '../../../types/plan-actions'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'

/** Of what plans of an estate are made. For all who keep households there; street and community edit them. */
export const templates = action(viewPlanTemplates, async ({ input: { estateId }, actor, store, permit }) => {
  const place = await placeOfEstate(store, estateId)
  permit(staffMay(actor, 'keepHousehold', place))
  const own = await store.planTemplates.get(estateId)
  return {
    templates: own?.templates ?? defaultTemplates,
    isOwn: own !== null,
    rev: own?.rev ?? 0,
    canEdit: can(actor, 'editTemplates', place),
  }
})
