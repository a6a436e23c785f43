import { type CandidateVolunteer, candidatesFor } from '../../../domain/help/candidates'
import { isAtLeast } from '../../../domain/help/rings'
import { staffMay } from '../../../domain/staff/policy'
import type { HelpTaskDoc } from '../../../types/help'
import { listHelpCandidates } from '../../../types/help-actions'
import { action } from '../../platform/action'
import { belongingTo, contextsOf } from '../../platform/help-contexts'
import { dayId } from '../../platform/help-holds'
import { helpAt } from '../../platform/help-place'
import { command, type Store } from '../../platform/store'

/** Volunteers and stations of one read: far more than an estate has. */
const VOLUNTEERS = 500
const STATIONS = 50

/** Who could take a task and who cannot, for whoever arranges: by the one rule of accepting. A coordinator who lives there arranges it as any other. */
export const candidates = action(listHelpCandidates, async ({ input, actor, now, store, permit }) => {
  const { task, context } = await helpAt(store, actor, input.taskId, now)
  permit(staffMay(actor, 'coordinateHelp', context.place))
  const [volunteers, stations] = await Promise.all([
    volunteersFor(store, task, context.place.flatIds, now),
    store.stations.find({ estateIds: task.estateId }, { limit: STATIONS }),
  ])
  const days = await store.stationDays.among(
    stations.map(({ _id }) => dayId(_id, task.on)),
    { stationId: true, orders: true },
  )
  const orders = new Map(days.map((day) => [day.stationId, day]))
  return {
    candidates: candidatesFor(
      task,
      volunteers,
      stations.map((station) => ({ station, context: { now, day: orders.get(station._id) ?? null } })),
    ),
  }
})

/** Active volunteers of the estate and, once it is asked further, those of the street who go there. */
const volunteersFor = async (
  store: Store,
  task: HelpTaskDoc,
  flatIds: readonly string[],
  now: Date,
): Promise<CandidateVolunteer[]> => {
  const { estateId, street, on, flatId } = task
  const [here, beyond] = await Promise.all([
    store.volunteers.find({ estateId, state: 'active' }, { limit: VOLUNTEERS }),
    isAtLeast(task.ring, 'community')
      ? store.volunteers.find(
          { street, state: 'active', estateId: command.neq(estateId), 'profile.goesBeyond': true },
          { limit: VOLUNTEERS },
        )
      : [],
  ])
  const volunteers = [...here, ...beyond]
  const belonging = await belongingTo(
    store,
    flatIds,
    volunteers.map(({ personId }) => personId),
  )
  const own = new Set(volunteers.filter(({ personId }) => belonging.has(personId)).map(({ _id }) => _id))
  const ownFlatIds = (id: string): string[] => (own.has(id) ? [flatId] : [])
  const contexts = await contextsOf(store, volunteers, { days: [on], ownFlatIds, now })
  return volunteers.flatMap((doc) => {
    const context = contexts.get(doc._id)
    return context ? [{ doc, context }] : []
  })
}
