import type { StationInput } from '../../types/station'
import { hoursFrom } from './free'

type Room = Pick<StationInput, 'isOpen' | 'hours' | 'closedDays' | 'services'>

/** Hours of a week at which it is there, as 「weekday hour」. */
const weekOf = ({ isOpen, hours }: Room): Set<string> =>
  new Set(
    isOpen
      ? hours.flatMap(({ weekday, fromHour, toHour }) =>
          hoursFrom(fromHour, toHour - fromHour).map((hour) => `${weekday} ${hour}`),
        )
      : [],
  )

/** Whether a change could leave an order without its place: hours, days, services or places are fewer. All else needs no look at what is ordered. */
export const holdsLess = (before: Room, after: Room): boolean => {
  const [was, is] = [weekOf(before), weekOf(after)]
  const capacityOf = (serviceId: string) => after.services.find((one) => one.serviceId === serviceId)?.capacity ?? -1
  return (
    [...was].some((hour) => !is.has(hour)) ||
    after.closedDays.some((day) => !before.closedDays.includes(day)) ||
    before.services.some(({ serviceId, capacity }) => capacityOf(serviceId) < capacity)
  )
}
