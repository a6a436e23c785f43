import { findHelpTasks } from '../../../types/help-actions'
import { HELP_LIST_PAGE } from '../../../types/limits'
import { accept, refuse } from '../../../types/result'
import { action } from '../../platform/action'
import { cardOf } from '../../platform/help-cards'
import { findFor } from '../../platform/help-found'
import { helpViews } from '../../platform/help-views'
import { found } from '../../platform/refused'

/** What a volunteer may take now, soonest first: what is needed, when, and which building. Who is not active yet is shown nothing. */
export const find = action(findHelpTasks, async ({ input, actor, now, store, permit }) => {
  const volunteer = found(await store.volunteers.get(input.volunteerId))
  permit(volunteer.personId === actor.personId ? accept(true) : refuse('not_found'))
  const tasks = (await findFor(store, actor, volunteer, now)).slice(0, HELP_LIST_PAGE)
  const cards = tasks.map(({ task, own }) =>
    cardOf(actor, task, { viewer: 'candidate', ownIds: [volunteer._id], volunteers: [own], now }),
  )
  return { tasks: await helpViews({ store, actor, now }, cards) }
})
