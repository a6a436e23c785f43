import { anyone } from '../../../domain/binding/policy'
import { inbox as contract } from '../../../types/notice-inbox'
import { action } from '../../platform/action'
import { inboxOf } from '../../platform/inbox'

/** The notices of one's own flats; reading them waits for no confirmation (rule 8). */
export const inbox = action(contract, async ({ actor, now, store, permit }) => {
  permit(anyone)
  return { notices: await inboxOf(store, actor.personId, actor.bindings, now) }
})
