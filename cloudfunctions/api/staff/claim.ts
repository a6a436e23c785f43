import { timingSafeEqual } from 'node:crypto'
import { anyone } from '../../../domain/binding/policy'
import { claimAdministration } from '../../../types/staff'
import { action } from '../../platform/action'
import { required } from '../../platform/environment'
import { stop } from '../../platform/refused'
import { sha256 } from '../../platform/secrets'

/** `invitations/first`: its existence says that the installation has been claimed; made in the transaction that claims it. */
const CLAIMED = 'first'

/** The first administrator claims the installation with the operator's code. Refuses `code_wrong`, `administrator_exists`. */
export const claim = action(claimAdministration, async ({ input, actor, now, permit, commit }) => {
  permit(anyone)
  return commit(async (tx) => {
    if (await tx.invitations.get(CLAIMED)) return stop('administrator_exists')
    if (!isSame(input.code, required('FIRST_ADMIN_CODE'))) return stop('code_wrong')
    const staff = await tx.staff.get(actor.personId)
    const grant = { role: 'administrator' as const }
    await tx.staff.put({
      _id: actor.personId,
      schemaVersion: 1,
      name: input.name,
      grants: [...(staff?.grants ?? []), grant],
      createdAt: staff?.createdAt ?? now,
    })
    await tx.invitations.create({
      _id: CLAIMED,
      schemaVersion: 1,
      name: '',
      grant,
      invitedBy: 'operator',
      usedBy: actor.personId,
      expiresAt: now,
    })
    return grant
  })
})

const isSame = (given: string, expected: string): boolean =>
  timingSafeEqual(Buffer.from(sha256(given)), Buffer.from(sha256(expected)))
