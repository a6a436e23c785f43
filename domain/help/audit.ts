import type { HelperDayDoc, HelpTaskDoc, StationDayDoc } from '../../types/help'
import type { StationDoc } from '../../types/station'
import { takenByHour } from '../station/free'
import { openHours } from '../station/open-hours'
import { holdsOf } from './holds'
import { overlap } from './hours'

type All = {
  tasks: readonly HelpTaskDoc[]
  helperDays: readonly HelperDayDoc[]
  stationDays: readonly StationDayDoc[]
  stations: readonly StationDoc[]
}

/**
 * Where tasks and day documents disagree, in words; none: every place stands in the day of whoever promised it and nothing else does, nobody is in two places at an hour, no task has more
 * people than it wants, and no station's hour is sold beyond its capacity or outside its opening hours.
 */
export const auditHelp = ({ tasks, helperDays, stationDays, stations }: All): string[] => [
  ...unlike(wanted(tasks), written(helperDays, stationDays)),
  ...tasks.flatMap(tooMany),
  ...helperDays.flatMap(twice),
  ...stationDays.flatMap((day) =>
    oversold(
      day,
      stations.find(({ _id }) => _id === day.stationId),
    ),
  ),
]

/** Hold by day document and task, as text. */
type Holds = Map<string, string>

const wanted = (tasks: readonly HelpTaskDoc[]): Holds =>
  new Map(
    tasks
      .flatMap((task) => holdsOf(task))
      .map((hold) => [
        `${hold.helperId}~${hold.on} ${hold.taskId}`,
        hold.as === 'volunteer' ? promisedText(hold.promised) : orderText(hold.order),
      ]),
  )

const written = (helperDays: readonly HelperDayDoc[], stationDays: readonly StationDayDoc[]): Holds =>
  new Map([
    ...helperDays.flatMap(({ _id, tasks }) =>
      Object.entries(tasks).map(([taskId, promised]): [string, string] => [`${_id} ${taskId}`, promisedText(promised)]),
    ),
    ...stationDays.flatMap(({ _id, orders }) =>
      Object.entries(orders).map(([taskId, order]): [string, string] => [`${_id} ${taskId}`, orderText(order)]),
    ),
  ])

const promisedText = ({ fromHour, slots, stairwellId }: HelperDayDoc['tasks'][string]): string =>
  `${fromHour}+${slots} ${stairwellId}`
const orderText = ({ serviceId, slots, hours }: StationDayDoc['orders'][string]): string =>
  `${serviceId} ${[...hours].sort((one, other) => one - other).join(',')}+${slots}`

const unlike = (wanted: Holds, written: Holds): string[] =>
  [...new Set([...wanted.keys(), ...written.keys()])]
    .filter((key) => wanted.get(key) !== written.get(key))
    .map((key) => `${key}: task ${wanted.get(key) ?? 'nothing'}, day ${written.get(key) ?? 'nothing'}`)

const tooMany = ({ _id, people, places, helperIds }: HelpTaskDoc): string[] => {
  const isTwice = new Set(helperIds).size < helperIds.length
  return places.length > people || isTwice ? [`${_id}: ${places.length} of ${people}, ${helperIds.join(' ')}`] : []
}

const twice = ({ _id, tasks }: HelperDayDoc): string[] => {
  const all = Object.entries(tasks)
  return all.flatMap(([taskId, one], at) =>
    all
      .slice(at + 1)
      .filter(([, other]) => overlap(one, other))
      .map(([otherId]) => `${_id}: ${taskId} and ${otherId} at one time`),
  )
}

const oversold = (day: StationDayDoc, station: StationDoc | undefined): string[] => {
  const open = station ? openHours(station, day.on) : new Set<number>()
  const serviceIds = [...new Set(Object.values(day.orders).map(({ serviceId }) => serviceId))]
  return serviceIds.flatMap((serviceId) => {
    const capacity = station?.services.find((one) => one.serviceId === serviceId)?.capacity ?? 0
    return [...takenByHour(day, serviceId)]
      .filter(([hour, taken]) => taken > capacity || !open.has(hour))
      .map(([hour, taken]) => `${day._id}: ${serviceId} at ${hour}, ${taken} of ${open.has(hour) ? capacity : 0}`)
  })
}
