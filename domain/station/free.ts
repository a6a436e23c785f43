import type { StationDayDoc } from '../../types/help'
import { HELP_HOUR_FIRST, HELP_HOUR_LAST } from '../../types/limits'
import { accept, type Result, refuse } from '../../types/result'
import type { Day } from '../../types/schema'
import type { StationInput, StationService } from '../../types/station'
import { openHours } from './open-hours'

type Orders = Pick<StationDayDoc, 'orders'> | null
type Order = StationDayDoc['orders'][string]

/** Whole hours from one at which an order begins. */
export const hoursFrom = (hour: number, slots: number): number[] => Array.from({ length: slots }, (_, at) => hour + at)

/** Hours an order holds. Countered, it holds those of both beginnings, each once: one of the two will be, never both. */
export const hoursHeld = ({ hours, slots }: Pick<Order, 'hours' | 'slots'>): Set<number> =>
  new Set(hours.flatMap((hour) => hoursFrom(hour, slots)))

/** Places of a service taken in each hour of a day; of `exceptTask` nothing is counted. */
export const takenByHour = (day: Orders, serviceId: string, exceptTask?: string): Map<number, number> => {
  const taken = new Map<number, number>()
  for (const [taskId, order] of Object.entries(day?.orders ?? {}))
    if (order.serviceId === serviceId && taskId !== exceptTask)
      for (const hour of hoursHeld(order)) taken.set(hour, (taken.get(hour) ?? 0) + 1)
  return taken
}

/**
 * Hours of a day at which one more order of a service could begin, with the places left in its fullest hour: within one stretch of opening hours, and all of its hours below
 * capacity. Full beginnings are left out. `exceptTask`: an order that would give up what it holds.
 */
export const freeHours = (
  station: StationInput,
  service: StationService,
  on: Day,
  day: Orders,
  exceptTask?: string,
): { hour: number; left: number }[] => {
  if (!service.isOn) return []
  const open = openHours(station, on)
  const taken = takenByHour(day, service.serviceId, exceptTask)
  return hoursFrom(HELP_HOUR_FIRST, HELP_HOUR_LAST - HELP_HOUR_FIRST + 1)
    .map((hour) => ({ hour, hours: hoursFrom(hour, service.slots) }))
    .filter(({ hours }) => hours.every((hour) => open.has(hour)))
    .map(({ hour, hours }) => ({
      hour,
      left: Math.min(...hours.map((each) => service.capacity - (taken.get(each) ?? 0))),
    }))
    .filter(({ left }) => left > 0)
}

/**
 * Whether a service can hold a place from an hour on for a task, which then counts once (what it holds already is not in its own way). Refuses `service_unknown`, `slot_closed`
 * outside of opening hours, `slot_full {free}` with the hours of that day that are left, as words 「9」.
 */
export const canHold = (
  station: StationInput,
  serviceId: string,
  on: Day,
  day: Orders,
  { hour, taskId }: { hour: number; taskId: string },
): Result<StationService> => {
  const service = station.services.find((one) => one.serviceId === serviceId)
  if (!service?.isOn) return refuse('service_unknown')
  const open = openHours(station, on)
  if (!hoursFrom(hour, service.slots).every((each) => open.has(each))) return refuse('slot_closed')
  const free = freeHours(station, service, on, day, taskId)
  return free.some((one) => one.hour === hour)
    ? accept(service)
    : refuse('slot_full', { free: free.map((one) => String(one.hour)) })
}
