import type { HelpPlace, HelpTaskDoc, StationDayDoc } from '../../types/help'
import type { HelpAt } from '../../types/help-words'
import { accept, type Result, refuse } from '../../types/result'
import type { StationDoc } from '../../types/station'
import type { VolunteerDoc } from '../../types/volunteer'
import { canHold } from '../station/free'
import type { Changed } from './changes'
import { startHours, type VolunteerContext, whyNot } from './eligible'
import { whyNotStation } from './eligible-station'
import { hoursIn, overlap } from './hours'
import { idOfHelper } from './place-in'

const taken: readonly HelpAt[] = ['asked', 'filled', 'underway', 'done', 'confirmed']

/** Somebody was faster, or it is not looked for any more. */
const unwanted = ({ at }: HelpTaskDoc) => refuse(taken.includes(at) ? 'help_taken' : 'help_state')

/** A task with one more place; who has it is proposed no more. */
export const withPlace = (task: HelpTaskDoc, place: HelpPlace): HelpTaskDoc => ({
  ...task,
  places: [...task.places, place],
  proposals: task.proposals.filter(({ helper }) => idOfHelper(helper) !== idOfHelper(place.helper)),
})

/**
 * A volunteer takes a task at an hour. Refuses `help_taken`, `help_state` (also who has it already), `help_changed` when somebody else set the hour meanwhile, `volunteer_not_active`,
 * `help_own_task`, `not_found` for whom the household does not want, `help_day_full`, `help_overlap {fromHour}`, `help_not_for_you {why}`.
 */
export const acceptAsVolunteer = (
  task: HelpTaskDoc,
  volunteer: VolunteerDoc,
  context: VolunteerContext,
  fromHour: number,
): Result<Changed> => {
  if (task.places.some(({ helper }) => idOfHelper(helper) === volunteer._id)) return refuse('help_state')
  if (!task.isWanted) return unwanted(task)
  const why = whyNot(task, volunteer, context)
  if (why.includes('blocked')) return refuse('not_found')
  if (why.includes('own')) return refuse('help_own_task')
  if (why.includes('state')) return refuse('volunteer_not_active')
  const [first] = task.places
  if (first && first.fromHour !== fromHour) return refuse('help_changed')
  const others = why.filter((one) => one !== 'dayLimit' && one !== 'overlap')
  if (others.length > 0) return refuse('help_not_for_you', { why: others })
  const promised = Object.entries(context.days[task.on]?.tasks ?? {})
  const clash = promised.find(([id, one]) => id !== task._id && overlap({ fromHour, slots: task.slots }, one))
  if (clash) return refuse('help_overlap', { fromHour: clash[1].fromHour })
  if (why.includes('dayLimit')) return refuse('help_day_full')
  // The hour before or after a task elsewhere is for the way.
  if (why.includes('overlap')) return refuse('help_overlap', { fromHour: promised[0]?.[1].fromHour ?? fromHour })
  if (!startHours(task, volunteer, context).includes(fromHour)) return refuse('help_not_for_you', { why: ['hours'] })
  const place: HelpPlace = {
    helper: { as: 'volunteer', volunteerId: volunteer._id },
    personId: volunteer.personId,
    name: volunteer.name,
    fromHour,
    at: context.now,
    order: null,
    checkIn: null,
    checkOut: null,
    minutes: 0,
  }
  const said = { act: 'accept', party: 'helper', by: volunteer.personId, name: volunteer.name, words: '' } as const
  return accept({ task: withPlace(task, place), said })
}

type Service = { serviceId: string; fromHour: number; day: Pick<StationDayDoc, 'orders'> | null; by: string; now: Date }

/** A place of a station's service. `state`: asked for by a household, or taken by the station itself. */
export const stationPlace = (
  station: StationDoc,
  service: StationDoc['services'][number],
  { fromHour, at, state }: { fromHour: number; at: Date; state: 'asked' | 'confirmed' },
): HelpPlace => ({
  helper: { as: 'station', stationId: station._id, serviceId: service.serviceId },
  personId: null,
  name: station.name,
  fromHour,
  at,
  order: { state, counterHour: null, priceFen: service.priceFen, slots: service.slots },
  checkIn: null,
  checkOut: null,
  minutes: 0,
})

/**
 * A station takes what is proposed to it, and so confirms it. Refuses `help_taken`, `help_state`, `service_unknown`, `price_not_agreed {priceFen}`, `slot_full {free}`, `slot_closed`,
 * `help_not_for_you {why}`.
 */
export const acceptAsStation = (
  task: HelpTaskDoc,
  station: StationDoc,
  { serviceId, fromHour, day, by, now }: Service,
): Result<Changed> => {
  if (!task.isWanted) return unwanted(task)
  const service = station.services.find((one) => one.serviceId === serviceId)
  if (!service || service.kind !== task.kind) return refuse('service_unknown')
  if (service.priceFen > task.payUpToFen) return refuse('price_not_agreed', { priceFen: service.priceFen })
  const [first] = task.places
  if (first && first.fromHour !== fromHour) return refuse('help_changed')
  // Proposed, it is not asked how far the task has come.
  const why = whyNotStation(task, station, service, { now, day }).filter((one) => one !== 'ring')
  const others = why.filter((one) => one !== 'full' && one !== 'closed')
  if (others.length > 0) return refuse('help_not_for_you', { why: others })
  if (!hoursIn(task, now, service.slots).includes(fromHour)) return refuse('help_not_for_you', { why: ['window'] })
  const held = canHold(station, serviceId, task.on, day, { hour: fromHour, taskId: task._id })
  if (!held.ok) return held
  return accept({
    task: withPlace(task, stationPlace(station, service, { fromHour, at: now, state: 'confirmed' })),
    said: { act: 'accept', party: 'station', by, name: station.name, words: '' },
  })
}
