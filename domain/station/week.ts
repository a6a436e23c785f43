import type { StationDayDoc } from '../../types/help'
import type { Day } from '../../types/schema'
import type { StationInput } from '../../types/station'
import { takenByHour } from './free'
import { openHours } from './open-hours'

type DayView = {
  on: Day
  isClosed: boolean
  services: { serviceId: string; hours: { hour: number; capacity: number; taken: number }[] }[]
}

/** One day of a station by service and hour: what it serves at once, and what is taken. An hour that is closed now and still has orders is shown. */
export const dayOf = (station: StationInput, on: Day, day: StationDayDoc | null): DayView => {
  const open = openHours(station, on)
  return {
    on,
    isClosed: open.size === 0,
    services: station.services.map(({ serviceId, capacity, isOn }) => {
      const taken = takenByHour(day, serviceId)
      const hours = [...new Set([...(isOn ? open : []), ...taken.keys()])].sort((one, other) => one - other)
      return { serviceId, hours: hours.map((hour) => ({ hour, capacity, taken: taken.get(hour) ?? 0 })) }
    }),
  }
}
