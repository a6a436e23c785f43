import { whyNot } from '../../domain/help/eligible'
import type { HelpTaskDoc } from '../../types/help'
import type { Actor } from '../../types/person'
import type { VolunteerDoc } from '../../types/volunteer'
import { contextsOf, ownFlatsOf } from './help-contexts'
import type { OwnVolunteer } from './help-place'
import { command, type Store } from './store'

/** Open tasks looked at for one volunteer: far more than an estate has open at a time. */
const WANTED = 500
/** Rings in which somebody of another estate is asked. */
const BEYOND = ['community', 'station', 'staff'] as const

export type FoundTask = { task: HelpTaskDoc; own: OwnVolunteer }

/**
 * Open tasks that a volunteer may take now, by the one rule of accepting, the soonest first: of their estate and, where they go there, of the street. Those they may not
 * take are not named. Five reads, whatever the estate's size.
 */
export const findFor = async (store: Store, actor: Actor, volunteer: VolunteerDoc, now: Date): Promise<FoundTask[]> => {
  if (volunteer.state !== 'active') return []
  const { estateId, street, profile } = volunteer
  const options = { limit: WANTED, orderBy: ['endsAt', 'asc'] as ['endsAt', 'asc'] }
  const [here, beyond, ownFlatIds] = await Promise.all([
    store.helpTasks.find({ estateId, isWanted: true }, options),
    profile.goesBeyond ? store.helpTasks.find({ street, isWanted: true, ring: command.in([...BEYOND]) }, options) : [],
    ownFlatsOf(store, actor),
  ])
  const wanted = [...here, ...beyond.filter((task) => task.estateId !== estateId)]
  const days = [...new Set(wanted.map(({ on }) => on))]
  const contexts = await contextsOf(store, [volunteer], { days, ownFlatIds: () => ownFlatIds, now })
  const context = contexts.get(volunteer._id)
  if (!context) return []
  return wanted
    .filter((task) => whyNot(task, volunteer, context).length === 0)
    .map((task) => ({ task, own: { doc: volunteer, context } }))
    .sort(bySoonest)
}

/** The soonest first; of two at one hour always the same one. */
export const bySoonest = ({ task: one }: FoundTask, { task: other }: FoundTask): number => {
  const [first, second] = [one, other].map(
    ({ on, fromHour, _id }) => `${on} ${String(fromHour).padStart(2, '0')} ${_id}`,
  )
  return (first as string) < (second as string) ? -1 : 1
}
