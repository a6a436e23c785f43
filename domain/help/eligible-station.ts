import type { HelpTaskDoc, StationDayDoc } from '../../types/help'
import type { HelpWhyNot } from '../../types/help-words'
import { STATION_AHEAD_DAYS } from '../../types/limits'
import type { StationDoc, StationService } from '../../types/station'
import { beijingDay, dayAfter } from '../consent/beijing-day'
import { freeHours } from '../station/free'
import { openHours } from '../station/open-hours'
import type { HelpCore } from './eligible'
import { hoursIn } from './hours'
import { isAtLeast } from './rings'

type Wanted = HelpCore & Pick<HelpTaskDoc, 'payUpToFen'>
/** `day`: orders of the station on the task's day; null: none. */
export type StationContext = { now: Date; day: Pick<StationDayDoc, 'orders'> | null }

/**
 * Why a service of a station cannot take a task; none: it may, at `stationHours`. The one rule of proposing and taking; a household that orders by itself need not wait
 * for the ring.
 */
export const whyNotStation = (
  task: Wanted,
  station: StationDoc,
  service: StationService,
  context: StationContext,
): HelpWhyNot[] => {
  const why: HelpWhyNot[] = []
  const isPinned = task.pin?.helper.as === 'station' && task.pin.helper.stationId === station._id
  if (!station.isOpen || !station.estateIds.includes(task.estateId)) why.push('state')
  if (service.kind !== task.kind || !service.isOn) why.push('kind')
  if (!isPinned && !isAtLeast(task.ring, 'station')) why.push('ring')
  if (service.priceFen > task.payUpToFen) why.push('price')
  if (task.declined.includes(station._id)) why.push('declined')
  return [...why, ...whyNoHour(task, station, service, context)]
}

/** Hours at which an order could begin, whatever else speaks against it. */
export const stationHours = (
  task: Wanted,
  station: StationDoc,
  service: StationService,
  { now, day }: StationContext,
): number[] => {
  const free = freeHours(station, service, task.on, day, task._id).map(({ hour }) => hour)
  return isTooFar(task, now) ? [] : hoursIn(task, now, service.slots).filter((hour) => free.includes(hour))
}

const isTooFar = ({ on }: Wanted, now: Date): boolean => on > dayAfter(beijingDay(now), STATION_AHEAD_DAYS)

const whyNoHour = (
  task: Wanted,
  station: StationDoc,
  service: StationService,
  context: StationContext,
): HelpWhyNot[] => {
  const hours = hoursIn(task, context.now, service.slots)
  if (hours.length === 0 || isTooFar(task, context.now)) return ['window']
  const open = openHours(station, task.on)
  const isOpenAt = (hour: number) =>
    Array.from({ length: service.slots }, (_, at) => hour + at).every((each) => open.has(each))
  if (!hours.some(isOpenAt)) return ['closed']
  return stationHours(task, station, service, context).length === 0 ? ['full'] : []
}
