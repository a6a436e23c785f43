import { estatesOf } from '../../../domain/staff/estates-of'
import { mayInvite } from '../../../domain/staff/policy'
import { isKeptFor } from '../../../domain/station/policy'
import { INVITATION_DAYS } from '../../../types/limits'
import { inviteStaff } from '../../../types/staff'
import { action } from '../../platform/action'
import { estateLabel } from '../../platform/place'
import { take } from '../../platform/refused'
import { tokenFor, tokenId } from '../../platform/secrets'

const DAY = 86_400_000

/**
 * Invites a colleague; the token is shown once and only its fingerprint kept. Refuses `not_allowed`, `out_of_scope`, and `not_found` for the keeper of a station that there is not.
 */
export const invite = action(inviteStaff, async ({ input, actor, now, store, permit, commit, requestId }) => {
  const { grant, name } = input
  const labels = actor.staff ? await Promise.all(estatesOf(grant).map((estateId) => estateLabel(store, estateId))) : []
  permit(mayInvite(actor, grant, (estateId) => labels.find((label) => label._id === estateId)?.street))
  if (grant.role === 'stationKeeper') take(isKeptFor(await store.stations.get(grant.stationId), grant.estateIds))
  const token = tokenFor('invitation', actor.personId, requestId)
  const outcome = await commit(async (tx) => {
    const expiresAt = new Date(now.getTime() + INVITATION_DAYS * DAY)
    await tx.invitations.create({
      _id: tokenId('invitation', token),
      schemaVersion: 1,
      name,
      grant,
      invitedBy: actor.personId,
      usedBy: null,
      expiresAt,
    })
    return { expiresAt: expiresAt.toISOString() }
  })
  return { token, ...outcome }
})
