import { isOwnVolunteering } from '../../../domain/volunteer/policy'
import { endVolunteer } from '../../../types/volunteer'
import { action } from '../../platform/action'
import { found, stop } from '../../platform/refused'
import { promisedBy } from './places-of'

/** A volunteer stops, once nothing is promised any more: nobody waits for somebody who is gone. Refuses `volunteer_has_tasks`, `not_found`. */
export const end = action(endVolunteer, async ({ input, actor, store, permit, commit }) => {
  const { volunteerId } = input
  permit(isOwnVolunteering(actor, found(await store.volunteers.get(volunteerId))))
  return commit(async (tx) => {
    const before = found(await tx.volunteers.get(volunteerId))
    // Looked up after the volunteer was read: an acceptance from now on changes the volunteer as well, and one of the two goes first.
    if ((await promisedBy(store, before)).length > 0) stop('volunteer_has_tasks')
    if (before.state !== 'ended') await tx.volunteers.put({ ...before, state: 'ended', rev: before.rev + 1 })
    return { state: 'ended' as const }
  })
})
