import { HOUR_FIELDS, hoursOf, monthsOf } from '../../../domain/volunteer/hours'
import { mayReadHours } from '../../../domain/volunteer/policy'
import { viewHelpHours } from '../../../types/volunteer'
import { action } from '../../platform/action'
import { volunteerAt } from './volunteer-at'

/** What somebody has done, and what a certificate of it says: no household is named. All of it is summed; the list is that month's, or the newest. */
export const hours = action(viewHelpHours, async ({ input, actor, now, store, permit }) => {
  const { volunteer, place } = await volunteerAt(store, input.volunteerId)
  permit(mayReadHours(actor, volunteer, place))
  const tasks = await store.helpTasks.all({ helperIds: volunteer._id }, HOUR_FIELDS)
  const all = hoursOf(tasks, volunteer._id)
  const listed = input.month === null ? all : all.filter(({ on }) => on.startsWith(`${input.month}-`))
  return {
    volunteerId: volunteer._id,
    name: volunteer.name,
    estateName: place.name,
    months: monthsOf(all),
    done: listed.slice(0, LISTED_MAX),
    tasks: all.length,
    minutes: all.reduce((sum, { minutes }) => sum + minutes, 0),
    asOf: now.toISOString(),
  }
})

/** Rows of one answer, which stays far below the platform's 100 KB (rule 18). */
const LISTED_MAX = 300
