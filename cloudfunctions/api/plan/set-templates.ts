import { checkTemplates } from '../../../domain/plan/check-templates'
import { staffMay } from '../../../domain/staff/policy'
import { setPlanTemplates } from '../../../types/plan-actions'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { stop, take } from '../../platform/refused'

/** Replaces an estate's templates; what is raised from now on is made of them. */
export const setTemplates = action(setPlanTemplates, async ({ input, actor, now, store, permit, commit }) => {
  const { estateId, rev, templates } = input
  permit(staffMay(actor, 'editTemplates', await placeOfEstate(store, estateId)))
  take(checkTemplates(templates))
  return commit(async (tx) => {
    const before = await tx.planTemplates.get(estateId)
    if ((before?.rev ?? 0) !== rev) stop('templates_changed')
    const doc = { _id: estateId, schemaVersion: 1, templates, by: actor.personId, at: now, rev: rev + 1 } as const
    await tx.planTemplates.put(doc)
    return { rev: doc.rev }
  })
})
