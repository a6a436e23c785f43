import { livesThere } from '../../../domain/help/policy'
import { seeHelp } from '../../../types/help-actions'
import { accept, refuse } from '../../../types/result'
import { action } from '../../platform/action'
import { householdAt } from '../../platform/help-place'
import { found } from '../../platform/refused'

/** Notes that the household has looked: nothing is new to it any more, and no message tells it what it saw. Others leave no such trace. */
export const see = action(seeHelp, async ({ input: { taskId }, actor, store, permit, commit }) => {
  const { place } = await householdAt(store, found(await store.helpTasks.peek(taskId, 'stairwellId', 'flatId')))
  permit(livesThere(actor, place) ? accept(true) : refuse('not_found'))
  return commit(async (tx) => {
    const task = found(await tx.helpTasks.get(taskId))
    const seenSteps = task.trail.length
    if (seenSteps !== task.seenSteps) await tx.helpTasks.put({ ...task, seenSteps })
    return { taskId }
  })
})
