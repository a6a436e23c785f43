import { anyone } from '../../../domain/binding/policy'
import { viewReminders } from '../../../types/reminder'
import { action } from '../../platform/action'
import { grantId } from '../../platform/grants'
import { templateIds } from '../../platform/templates'

/** Which messages may be asked for, and how many are still granted. One read a template. */
export const view = action(viewReminders, async ({ actor, store, permit }) => {
  permit(anyone)
  const ids = templateIds()
  const grants = await Promise.all(ids.map((id) => store.grants.get(grantId(actor.personId, id))))
  return { templateIds: ids, left: ids.length === 0 ? 0 : Math.min(...grants.map((grant) => grant?.left ?? 0)) }
})
