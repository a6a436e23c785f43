import { anyone } from '../../../domain/binding/policy'
import { isSameGrant } from '../../../domain/staff/same-grant'
import { acceptInvitation } from '../../../types/staff'
import { action } from '../../platform/action'
import { stop } from '../../platform/refused'
import { tokenId } from '../../platform/secrets'

/** Takes up an invitation: whoever holds its token first, once. Refuses `code_wrong`, `code_expired`. */
export const accept = action(acceptInvitation, async ({ input, actor, now, permit, commit }) => {
  permit(anyone)
  return commit(async (tx) => {
    const invitation = await tx.invitations.get(tokenId('invitation', input.token))
    if (!invitation) return stop('code_wrong')
    if (invitation.usedBy || invitation.expiresAt < now) return stop('code_expired')
    const staff = await tx.staff.get(actor.personId)
    const grants = [...(staff?.grants ?? []).filter((grant) => !isSameGrant(grant, invitation.grant)), invitation.grant]
    await tx.staff.put({
      ...(staff ?? { _id: actor.personId, schemaVersion: 1, createdAt: now }),
      name: invitation.name,
      grants,
    })
    await tx.invitations.put({ ...invitation, usedBy: actor.personId })
    return { name: invitation.name, grant: invitation.grant }
  })
})
