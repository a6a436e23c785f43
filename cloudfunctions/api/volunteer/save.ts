import { checkProfile } from '../../../domain/volunteer/check-profile'
import { isOwnVolunteering } from '../../../domain/volunteer/policy'
import { saveVolunteer } from '../../../types/volunteer'
import { action } from '../../platform/action'
import { found, stop, take } from '../../platform/refused'
import { wakeMatching } from '../../platform/wake-matching'
import { stairwellsOf } from './stairwells-of'

/** Changes one's own profile. What was accepted stays accepted; proposals are looked at again. Refuses `volunteer_changed`, `not_found`, `malformed {field}`. */
export const save = action(saveVolunteer, async ({ input, actor, store, permit, commit }) => {
  const { volunteerId, phone, profile } = input
  const seen = found(await store.volunteers.get(volunteerId))
  permit(isOwnVolunteering(actor, seen))
  const { estateId } = seen
  const stairwells = await stairwellsOf(store, [estateId])
  take(
    checkProfile(
      profile,
      stairwells(estateId).map(({ stairwellId }) => stairwellId),
    ),
  )
  const outcome = await commit(async (tx) => {
    const before = found(await tx.volunteers.get(volunteerId))
    if (before.state === 'ended') stop('not_found')
    if (before.rev !== input.rev) stop('volunteer_changed')
    const rev = before.rev + 1
    await tx.volunteers.put({ ...before, phone, profile, rev })
    return { rev }
  })
  if (seen.state === 'active') await wakeMatching(estateId)
  return outcome
})
