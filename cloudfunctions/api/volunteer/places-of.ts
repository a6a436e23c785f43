import { withoutPlace } from '../../../domain/help/changes'
import { hasEnded, placeIn } from '../../../domain/help/place-in'
import type { HelpTaskDoc } from '../../../types/help'
import type { VolunteerDoc } from '../../../types/volunteer'
import { saveTask } from '../../platform/help-commit'
import type { Store, Transaction } from '../../platform/store'

/** Tasks one volunteer has a place in at a time: far more than days ahead allow. */
const LIVE_MAX = 500

type Whose = Pick<VolunteerDoc, '_id'>

/** The place somebody promised and has not finished; undefined: none, or it is over. */
const openPlace = (task: HelpTaskDoc, { _id }: Whose) => {
  const place = placeIn(task, [_id])
  return place && !place.checkOut && !hasEnded(task) ? place : undefined
}

/** Tasks of which a volunteer has promised something that is not over. One read. */
export const promisedBy = async (store: Store, volunteer: Whose): Promise<HelpTaskDoc[]> => {
  const live = await store.helpTasks.find({ helperIds: volunteer._id, isLive: true }, { limit: LIVE_MAX })
  return live.filter((task) => openPlace(task, volunteer))
}

/**
 * Gives back the places of a volunteer who is suspended: the tasks are looked for again, and their households hear of it without the reason. Who is at a door already finishes there. Says
 * how many it were.
 */
export const givePlacesBack = async (
  tx: Transaction,
  volunteer: Whose,
  taskIds: readonly string[],
  { by, now }: { by: string; now: Date },
): Promise<number> => {
  let released = 0
  for (const taskId of taskIds) {
    const task = await tx.helpTasks.get(taskId)
    const place = task && openPlace(task, volunteer)
    if (!task || !place || place.checkIn) continue
    const after = withoutPlace(task, task.places.indexOf(place), now)
    const said = { act: 'release', party: 'staff', by, name: place.name, words: '', ring: after.ring } as const
    await saveTask(tx, task, after, said, now)
    released++
  }
  return released
}
