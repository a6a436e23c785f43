import { maySetVolunteer } from '../../../domain/volunteer/policy'
import { setBy } from '../../../domain/volunteer/set'
import { setVolunteer } from '../../../types/volunteer'
import { action } from '../../platform/action'
import { found, take } from '../../platform/refused'
import { wakeMatching } from '../../platform/wake-matching'
import { givePlacesBack, promisedBy } from './places-of'
import { volunteerAt } from './volunteer-at'

/**
 * Staff say who a volunteer is and what they may do, and suspend them: the places of a suspended one are given back in the same transaction. Refuses `volunteer_own`,
 * `volunteer_changed`, `malformed {field}`.
 */
export const set = action(setVolunteer, async ({ input, actor, now, store, permit, commit }) => {
  const { volunteer: seen, place } = await volunteerAt(store, input.volunteerId)
  permit(maySetVolunteer(actor, seen, place))
  const by = { by: actor.personId, now }
  const estates = new Set([seen.estateId])
  const outcome = await commit(async (tx) => {
    const before = found(await tx.volunteers.get(seen._id))
    const after = take(setBy(before, input, by))
    await tx.volunteers.put(after)
    if (after.state !== 'suspended') return { rev: after.rev, released: 0 }
    // Looked up after the volunteer was read: an acceptance from now on changes the volunteer as well, and one of the two goes first.
    const promised = await promisedBy(store, after)
    for (const { estateId } of promised) estates.add(estateId)
    const taskIds = promised.map(({ _id }) => _id)
    return { rev: after.rev, released: await givePlacesBack(tx, after, taskIds, by) }
  })
  await Promise.all([...estates].map((estateId) => wakeMatching(estateId)))
  return outcome
})
