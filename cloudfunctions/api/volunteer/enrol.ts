import { anyone } from '../../../domain/binding/policy'
import { checkProfile } from '../../../domain/volunteer/check-profile'
import type { Actor } from '../../../types/person'
import { enrolVolunteer, type VolunteerDoc } from '../../../types/volunteer'
import { action } from '../../platform/action'
import { estateLabel } from '../../platform/place'
import { stop, take } from '../../platform/refused'
import { fingerprintId, tokenId } from '../../platform/secrets'
import type { Store } from '../../platform/store'
import { stairwellsOf } from './stairwells-of'

/**
 * Offers to help in an estate where somebody lives, or in whose stairwell they stood: a sticker proves no more than that, and staff look at who they are before anything is proposed
 * (rule 10). Who stopped may come back and is looked at again; papers, and what was not come to, are remembered. Refuses `volunteer_exists`, `sticker_unknown`, `not_found`,
 * `malformed {field}`.
 */
export const enrol = action(enrolVolunteer, async ({ input, actor, now, store, permit, commit }) => {
  permit(anyone)
  const { name, phone, profile } = input
  const estateId = await estateOf(store, actor, input.estate)
  const [{ street }, stairwells] = await Promise.all([estateLabel(store, estateId), stairwellsOf(store, [estateId])])
  take(
    checkProfile(
      profile,
      stairwells(estateId).map(({ stairwellId }) => stairwellId),
    ),
  )
  const volunteerId = fingerprintId('volunteer', actor.personId, estateId)
  return commit(async (tx) => {
    const before = await tx.volunteers.get(volunteerId)
    if (before && before.state !== 'ended') return stop('volunteer_exists')
    const fresh = before ?? newVolunteer(volunteerId, actor.personId, { estateId, street, now })
    await tx.volunteers.put({ ...fresh, name, phone, profile, state: 'waiting', rev: fresh.rev + 1 })
    return { volunteerId, state: 'waiting' as const }
  })
})

const estateOf = async (
  store: Store,
  actor: Actor,
  estate: { by: 'home'; estateId: string } | { by: 'sticker'; token: string },
): Promise<string> => {
  if (estate.by === 'sticker')
    return ((await store.stickers.get(tokenId('sticker', estate.token))) ?? stop('sticker_unknown')).estateId
  const livesThere = actor.bindings.some(
    (binding) => binding.estateId === estate.estateId && binding.state === 'active',
  )
  return livesThere ? estate.estateId : stop('not_found')
}

const newVolunteer = (
  _id: string,
  personId: string,
  { estateId, street, now }: { estateId: string; street: string; now: Date },
): Omit<VolunteerDoc, 'name' | 'phone' | 'profile'> => ({
  _id,
  schemaVersion: 1,
  personId,
  estateId,
  street,
  state: 'waiting',
  identity: null,
  trained: [],
  insuredUntil: null,
  agreementOn: null,
  firstTaskOn: null,
  noShows: 0,
  suspendedWhy: '',
  createdAt: now,
  rev: 0,
})
