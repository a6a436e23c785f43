import type { StationDayDoc } from '../../types/help'
import type { Day } from '../../types/schema'
import type { StationInput, StationService } from '../../types/station'

/** For tests: a Friday, and a station open 9 to 17 on weekdays that serves three meals an hour. */
export const FRIDAY: Day = '2026-11-27'

export const aService = (more: Partial<StationService> = {}): StationService => ({
  serviceId: 'meal',
  kind: 'meal',
  name: '送餐',
  priceFen: 0,
  slots: 1,
  capacity: 3,
  isAtStation: false,
  isOn: true,
  ...more,
})

export const aStation = (more: Partial<StationInput> = {}): StationInput => ({
  name: '德胜养老驿站',
  where: '6号楼北侧平房',
  phone: '010-12345678',
  hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromHour: 9, toHour: 17 })),
  closedDays: [],
  services: [aService()],
  isOpen: true,
  ...more,
})

export const ordersOn = (on: Day, orders: Record<string, Partial<StationDayDoc['orders'][string]>>): StationDayDoc => ({
  _id: `station~${on}`,
  schemaVersion: 1,
  stationId: 'station',
  on,
  orders: Object.fromEntries(
    Object.entries(orders).map(([taskId, order]) => [taskId, { serviceId: 'meal', slots: 1, hours: [9], ...order }]),
  ),
})
