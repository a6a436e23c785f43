import { startHours, whyNot } from '../../../domain/help/eligible'
import { stationHours, whyNotStation } from '../../../domain/help/eligible-station'
import { idOfHelper } from '../../../domain/help/place-in'
import type { HelpProposal, HelpTaskDoc } from '../../../types/help'
import type { HelpMove } from '../../../types/help-actions'
import { dayId, helperDayAt } from '../../platform/help-holds'
import { found, stop } from '../../platform/refused'
import type { Made, MoveRun } from './move-run'

type Pin = Extract<HelpMove, { kind: 'pin' }>

/**
 * A coordinator has somebody asked first, however far the task has come: proposed at once, and kept by the matching. Whatever else speaks against it still does, and it is theirs to
 * accept. Refuses `help_not_for_you {why}`, `not_found`.
 */
export const pinMove = async (run: MoveRun, { helper, fromHour }: Pin): Promise<Made> => {
  const { actor, task, now } = run
  const pinned: HelpTaskDoc = { ...task, pin: { helper, fromHour, by: actor.personId } }
  const hours =
    helper.as === 'volunteer' ? await volunteerHours(run, pinned, helper) : await serviceHours(run, pinned, helper)
  if (!hours.includes(fromHour)) return stop('help_not_for_you', { why: ['hours'] })
  const first: HelpProposal = { helper, fromHour, reasons: [{ kind: 'pinned' }], isPinned: true, at: now }
  // Two who come together begin together; whoever else was proposed at another hour no longer is.
  const others = task.proposals.filter(
    (one) => !one.isPinned && idOfHelper(one.helper) !== idOfHelper(helper) && one.fromHour === fromHour,
  )
  return {
    task: { ...pinned, proposals: [first, ...others].slice(0, helper.as === 'station' ? 1 : task.people) },
    said: { act: 'pin', party: 'staff', by: actor.personId, name: actor.staff?.name ?? '', words: '' },
  }
}

const volunteerHours = async (
  { tx, now }: MoveRun,
  task: HelpTaskDoc,
  { volunteerId }: Extract<Pin['helper'], { as: 'volunteer' }>,
): Promise<number[]> => {
  const volunteer = found(await tx.volunteers.get(volunteerId))
  const day = await helperDayAt(tx, volunteerId, task.on)
  // Whether it is their own home is asked when they accept: nobody is told who lives where.
  const context = { now, homeBuilding: null, ownFlatIds: [], days: { [task.on]: day } }
  const why = whyNot(task, volunteer, context)
  // Whom a household would rather not have is known to it alone.
  if (why.includes('blocked')) return stop('not_found')
  return why.length > 0 ? stop('help_not_for_you', { why }) : startHours(task, volunteer, context)
}

const serviceHours = async (
  { tx, now }: MoveRun,
  task: HelpTaskDoc,
  { stationId, serviceId }: Extract<Pin['helper'], { as: 'station' }>,
): Promise<number[]> => {
  const station = found(await tx.stations.get(stationId))
  const service = found(station.services.find((one) => one.serviceId === serviceId))
  const context = { now, day: await tx.stationDays.get(dayId(stationId, task.on)) }
  const why = whyNotStation(task, station, service, context)
  return why.length > 0 ? stop('help_not_for_you', { why }) : stationHours(task, station, service, context)
}
