import { staffMay } from '../../../domain/staff/policy'
import { revealFlat } from '../../../types/stairwell'
import { action } from '../../platform/action'
import { householdsOf, ownersIn } from '../../platform/households'
import { placeOfStairwell } from '../../platform/place'
import { found, stop } from '../../platform/refused'
import { randomId, unseal } from '../../platform/secrets'

/** Shows one full name or phone, and logs who saw it and why in the same step (rule 40). */
export const reveal = action(revealFlat, async ({ input, actor, now, store, permit, commit }) => {
  const { stairwell, place, estate } = await placeOfStairwell(store, input.stairwellId)
  permit(staffMay(actor, 'revealPersonalData', place))
  const owner = found(
    ownersIn(await householdsOf(store, stairwell, input.flatId)).find(
      (candidate) => candidate.signerId === input.signerId,
    ),
  )
  const sealed = owner[input.field] ?? stop('not_found')
  await commit(async (tx) => {
    await tx.views.create({
      _id: randomId(),
      schemaVersion: 1,
      personId: actor.personId,
      what: input.field,
      subjectId: owner.signerId,
      estateId: estate._id,
      why: input.why,
      at: now,
    })
    return {}
  })
  return { value: unseal(sealed) }
})
