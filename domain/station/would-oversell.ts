import type { StationDayDoc } from '../../types/help'
import type { Day } from '../../types/schema'
import type { OrderInTheWay, StationInput } from '../../types/station'
import { hoursHeld } from './free'
import { openHours } from './open-hours'

type DayOrders = Pick<StationDayDoc, 'on' | 'orders'>

/**
 * Orders that a station as it is to be would leave without their place, soonest first: it is closed in one of their hours, their service is gone, or more hold an hour than it serves;
 * of these the ones that begin last, as many as are too many. A service switched off takes no new order and keeps those it has. An order keeps the hours it was made with.
 */
export const wouldOversell = (after: StationInput, days: readonly DayOrders[]): OrderInTheWay[] =>
  [...days].sort((one, other) => (one.on < other.on ? -1 : 1)).flatMap((day) => inTheWay(after, day))

const inTheWay = (after: StationInput, { on, orders }: DayOrders): OrderInTheWay[] => {
  const open = openHours(after, on)
  const taken = new Map<string, number>()
  const byStart = Object.entries(orders)
    .map(([taskId, order]) => ({ taskId, ...order, fromHour: Math.min(...order.hours) }))
    .sort((one, other) => one.fromHour - other.fromHour || (one.taskId < other.taskId ? -1 : 1))
  return byStart.flatMap((order): OrderInTheWay[] => {
    const service = after.services.find(({ serviceId }) => serviceId === order.serviceId)
    const hours = [...hoursHeld(order)]
    const fits =
      service !== undefined &&
      hours.every((hour) => open.has(hour) && (taken.get(`${order.serviceId} ${hour}`) ?? 0) < service.capacity)
    if (!fits) return [rowOf(order, on, service?.name ?? '')]
    for (const hour of hours) {
      const key = `${order.serviceId} ${hour}`
      taken.set(key, (taken.get(key) ?? 0) + 1)
    }
    return []
  })
}

const rowOf = (
  { taskId, fromHour }: { taskId: string; fromHour: number },
  on: Day,
  service: string,
): OrderInTheWay => ({
  taskId,
  on,
  fromHour,
  service,
})
