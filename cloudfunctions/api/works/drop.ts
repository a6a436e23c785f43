import { anyone } from '../../../domain/binding/policy'
import { staffMay } from '../../../domain/staff/policy'
import { dropWorks } from '../../../types/works-actions'
import { action } from '../../platform/action'
import { placeOfStairwell } from '../../platform/place'
import { found, stop } from '../../platform/refused'

/** Asks no more. Whoever schedules at the same moment writes the same entry: one of the two is refused. */
export const drop = action(dropWorks, async ({ input, actor, store, permit, commit }) => {
  const known = await store.works.get(input.worksId)
  // Gone already: a repeated request still answers what it did, anybody else learns that there is nothing.
  permit(known ? staffMay(actor, 'manageWorks', (await placeOfStairwell(store, known.stairwellId)).place) : anyone)
  return commit(async (tx) => {
    const works = found(await tx.works.get(input.worksId))
    if (works.state !== 'asking') return stop('works_state')
    await tx.works.remove(works._id)
    return { worksId: works._id }
  })
})
