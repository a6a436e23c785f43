import { movesOpen, ownStartHours, relationOf, stationsKept } from '../../../domain/help/policy'
import { can } from '../../../domain/staff/policy'
import { viewHelpTask } from '../../../types/help-actions'
import { accept, refuse } from '../../../types/result'
import { action } from '../../platform/action'
import { helpAt } from '../../platform/help-place'
import { helpViews } from '../../platform/help-views'
import { found } from '../../platform/refused'

/** One task for its household, whoever could take it, has it or had it, its station, and staff: each what `helpSight` grants them. Others do not learn that it is there. */
export const task = action(viewHelpTask, async ({ input, actor, now, store, permit }) => {
  const { task, context } = await helpAt(store, actor, input.taskId, now)
  const viewer = relationOf(actor, task, context)
  permit(viewer ? accept(true) : refuse('not_found'))
  const kept = stationsKept(actor)
  const ownIds = [...context.volunteers.map(({ doc }) => doc._id), ...kept]
  const ordered = task.proposals.flatMap(({ helper, fromHour }) =>
    helper.as === 'station' && kept.includes(helper.stationId) ? fromHour : [],
  )
  const [view] = await helpViews({ store, actor, now }, [
    {
      task,
      viewer: found(viewer),
      ownIds,
      isCoordinator: can(actor, 'coordinateHelp', context.place),
      moves: movesOpen(actor, task, context),
      startHours: viewer === 'station' ? ordered : ownStartHours(task, context),
      hasContact: true,
    },
  ])
  return found(view)
})
