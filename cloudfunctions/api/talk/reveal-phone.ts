import { mayRun } from '../../../domain/talk/policy'
import { revealTalkPhone as contract } from '../../../types/talk'
import { action } from '../../platform/action'
import { stop } from '../../platform/refused'
import { randomId, unseal } from '../../platform/secrets'
import { talkAt } from './talk-at'

/** The decorator's number, for staff who run the talk, who saw it and why in the same step (rule 40). Refuses `not_found` where none was left. */
export const revealPhone = action(contract, async ({ input, actor, now, store, permit, commit }) => {
  const { talk, place, estate } = await talkAt(store, input.talkId)
  permit(mayRun(actor, talk, place))
  const sealed = talk.decorator.phone
  if (sealed === null) return stop('not_found')
  await commit(async (tx) => {
    await tx.views.create({
      _id: randomId(),
      schemaVersion: 1,
      personId: actor.personId,
      what: 'phone',
      subjectId: talk._id,
      estateId: estate._id,
      why: input.why,
      at: now,
    })
    return {}
  })
  return { phone: unseal(sealed) }
})
