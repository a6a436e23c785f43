import { ownsIt } from '../../../domain/claim/policy'
import { staffMay } from '../../../domain/staff/policy'
import { revealClaimPhone } from '../../../types/claim-actions'
import { action } from '../../platform/action'
import { claimAt } from '../../platform/claim-place'
import { stop, take } from '../../platform/refused'
import { randomId, unseal } from '../../platform/secrets'

/** The number left for this claim, for staff, who saw it and why in the same step (rule 40). Refuses `not_found` where none was left, or it is kept restricted. */
export const revealPhone = action(revealClaimPhone, async ({ input, actor, now, store, permit, commit }) => {
  const { claim, place, estate } = await claimAt(store, input.claimId)
  permit(staffMay(actor, 'revealPersonalData', place))
  permit(staffMay(actor, 'decideClaims', place))
  take(ownsIt(actor, claim, place))
  const sealed = claim.isRestricted ? null : claim.phone
  if (sealed === null) return stop('not_found')
  await commit(async (tx) => {
    await tx.views.create({
      _id: randomId(),
      schemaVersion: 1,
      personId: actor.personId,
      what: 'phone',
      subjectId: claim._id,
      estateId: estate._id,
      why: input.why,
      at: now,
    })
    return {}
  })
  return { phone: unseal(sealed) }
})
