import { type HelpContext, movesOpen, ownStartHours } from '../../domain/help/policy'
import type { HelpTaskDoc } from '../../types/help'
import type { HelpViewer } from '../../types/help-actions'
import type { Actor } from '../../types/person'
import type { OwnVolunteer } from './help-place'
import type { HelpReading } from './help-views'

/** A task in a list, which is about one relation of its reader to all of them: what they could do with it, from what the list has read already. */
export const cardOf = (
  actor: Actor,
  task: HelpTaskDoc,
  {
    viewer,
    ownIds,
    volunteers = [],
    flatIds = [task.flatId],
    now,
  }: {
    viewer: HelpViewer
    ownIds: readonly string[]
    volunteers?: readonly OwnVolunteer[]
    flatIds?: readonly string[]
    now: Date
  },
): HelpReading => {
  const { street, estateId, stairwellId } = task
  const context: HelpContext = { place: { street, estateId, stairwellId, flatIds }, now, volunteers }
  return {
    task,
    viewer,
    ownIds,
    moves: movesOpen(actor, task, context),
    startHours: viewer === 'household' ? [] : ownStartHours(task, context),
    hasContact: viewer !== 'staff',
  }
}
