import { acceptAsStation, acceptAsVolunteer } from '../../../domain/help/accept'
import { belongsThere } from '../../../domain/help/policy'
import type { HelpMove } from '../../../types/help-actions'
import { dayId } from '../../platform/help-holds'
import { found, stop, take } from '../../platform/refused'
import type { Made, MoveRun } from './move-run'

/**
 * A volunteer of theirs, or a station that is proposed, takes the task. Who they are is changed as well: staff who suspend them at this moment, or a second task accepted
 * elsewhere, must collide with it.
 */
export const acceptMove = async (
  { tx, actor, task, context, ownIds, now }: MoveRun,
  { as, fromHour }: Extract<HelpMove, { kind: 'accept' }>,
): Promise<Made> => {
  if (as.as === 'station') {
    if (!ownIds.includes(as.stationId)) return stop('not_allowed')
    const station = found(await tx.stations.get(as.stationId))
    const day = await tx.stationDays.get(dayId(as.stationId, task.on))
    return take(acceptAsStation(task, station, { serviceId: as.serviceId, fromHour, day, by: actor.personId, now }))
  }
  const own = context.volunteers.find(({ doc }) => doc._id === as.volunteerId)
  if (!own) return stop('not_allowed')
  // As they stand now: whoever was blocked, or asked to be bound to this home, a moment ago is not in what was read before.
  if (belongsThere(actor, context.place)) return stop('help_own_task')
  const needs = await tx.helpNeeds.get(task.flatId)
  if (needs?.blocked.some(({ volunteerId }) => volunteerId === own.doc._id)) return stop('not_found')
  const made = take(acceptAsVolunteer(task, own.doc, own.context, fromHour))
  for (const { doc } of context.volunteers) await tx.volunteers.put({ ...doc, holds: (doc.holds ?? 0) + 1 })
  return made
}
