import { anyone } from '../../../domain/binding/policy'
import { grantReminders } from '../../../types/reminder'
import { action } from '../../platform/action'
import { grantId } from '../../platform/grants'
import { stop } from '../../platform/refused'
import { templateIds } from '../../platform/templates'

/** Adds one grant for each template the person accepted (rule 1). */
export const grant = action(grantReminders, async ({ input, actor, now, permit, commit }) => {
  permit(anyone)
  const known = templateIds()
  const accepted = [...new Set(input.templateIds)]
  if (accepted.some((id) => !known.includes(id))) stop('not_found')
  return commit(async (tx) => {
    let least = Number.POSITIVE_INFINITY
    for (const templateId of accepted) {
      const _id = grantId(actor.personId, templateId)
      const before = await tx.grants.get(_id)
      const left = (before?.left ?? 0) + 1
      await tx.grants.put({ ...before, _id, schemaVersion: 1, personId: actor.personId, templateId, left, at: now })
      least = Math.min(least, left)
    }
    return { left: least }
  })
})
