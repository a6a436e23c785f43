import { anyone } from '../../../domain/binding/policy'
import { setElderMode as contract } from '../../../types/me'
import { action } from '../../platform/action'
import { found } from '../../platform/refused'

/** Remembers 长辈版 for this person on every device. */
export const setElderMode = action(contract, async ({ input, actor, permit, commit }) => {
  permit(anyone)
  return commit(async (tx) => {
    const person = found(await tx.people.get(actor.personId))
    await tx.people.put({ ...person, elderMode: input.on })
    return { elderMode: input.on }
  })
})
