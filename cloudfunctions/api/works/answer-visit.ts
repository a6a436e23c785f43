import { primaryOf } from '../../../domain/riser/primary-flats'
import { isOfHousehold, maySpeakFor } from '../../../domain/works/policy'
import { answerVisit as contract } from '../../../types/works-actions'
import { action } from '../../platform/action'
import { found, stop } from '../../platform/refused'
import { worksAt } from './works-at'

/** Whether somebody will be there at the dates that stand, from the household or from staff for it. It moves nothing: staff see it. */
export const answerVisit = action(contract, async ({ input, actor, now, store, permit, commit }) => {
  const { works, place } = await worksAt(store, input.worksId)
  permit(maySpeakFor(actor, input.flatId, place))
  const stairwell = found(await store.stairwells.get(works.stairwellId))
  const householdId = found(primaryOf(stairwell, input.flatId))
  return commit(async (tx) => {
    const current = found(await tx.works.get(input.worksId))
    if (!current.flatIds.includes(householdId)) stop('not_found')
    if (current.state !== 'scheduled' && current.state !== 'underway') stop('works_state')
    const state = input.canBeThere ? 'coming' : 'cannot'
    const by = isOfHousehold(actor, input.flatId) ? 'household' : 'staff'
    await tx.works.put({ ...current, visits: { ...current.visits, [householdId]: { state, by, at: now } } })
    return { rev: current.rev }
  })
})
