import { stationsOf } from '../../../domain/help/policy'
import { mayRunStation } from '../../../domain/station/policy'
import type { HelpTaskDoc } from '../../../types/help'
import { listStationOrders } from '../../../types/help-actions'
import type { HelpAt } from '../../../types/help-words'
import { action } from '../../platform/action'
import { cardOf } from '../../platform/help-cards'
import { helpViews } from '../../platform/help-views'
import { found } from '../../platform/refused'
import { command } from '../../platform/store'

/** Orders of one read; and how many of both kinds are answered, so that it stays below the platform's 100 KB (rule 18). */
const LOOKED_AT = 300
const ORDERS = 60
const PROPOSED = 30

/** Orders of a station, and what the matching proposes to it, for whoever runs it. A door stands in those alone that it confirmed. */
export const orders = action(listStationOrders, async ({ input, actor, now, store, permit }) => {
  const { stationId, from } = input
  const station = found(await store.stations.get(stationId))
  permit(mayRunStation(actor, station))
  const [ordered, proposed] = await Promise.all([
    store.helpTasks.find({ helperIds: stationId, on: command.gte(from) }, { limit: LOOKED_AT, orderBy: ['on', 'asc'] }),
    store.helpTasks.find({ proposedIds: stationId }, { limit: LOOKED_AT, orderBy: ['endsAt', 'asc'] }),
  ])
  // A station serves several estates; whoever of their staff looks reads of their own.
  const isTheirs = (task: HelpTaskDoc): boolean => {
    const { street, estateId, stairwellId, flatId } = task
    const place = { street, estateId, stairwellId, flatIds: [flatId] }
    return stationsOf(actor, task, { place, now, volunteers: [] }).includes(stationId)
  }
  const standing = ordered
    .filter((task) => !calledOff.includes(task.at) && isTheirs(task))
    .sort(askedFirst(stationId))
    .slice(0, ORDERS)
  const wanted = proposed.filter((task) => task.isWanted && isTheirs(task)).slice(0, PROPOSED)
  const cards = [...standing, ...wanted].map((task) => ({
    ...cardOf(actor, task, { viewer: 'station', ownIds: [stationId], now }),
    startHours: hoursProposed(task, stationId),
  }))
  const views = await helpViews({ store, actor, now }, cards)
  return {
    stationId,
    name: station.name,
    orders: views.slice(0, standing.length),
    proposed: views.slice(standing.length),
  }
})

const calledOff: readonly HelpAt[] = ['cancelled', 'unmet']

/** What waits for an answer comes before what is agreed; each by its time. */
const askedFirst = (stationId: string) => {
  const key = ({ places, on, at, _id }: HelpTaskDoc): string => {
    const place = places.find(({ helper }) => helper.as === 'station' && helper.stationId === stationId)
    const rank = at === 'asked' ? 0 : at === 'done' || at === 'confirmed' ? 2 : 1
    return `${rank} ${on} ${String(place?.fromHour ?? 0).padStart(2, '0')} ${_id}`
  }
  return (one: HelpTaskDoc, other: HelpTaskDoc): number => (key(one) < key(other) ? -1 : 1)
}

/** Hours at which the matching would have this station begin. */
const hoursProposed = ({ proposals, isWanted }: HelpTaskDoc, stationId: string): number[] =>
  proposals.flatMap(({ helper, fromHour }) =>
    isWanted && helper.as === 'station' && helper.stationId === stationId ? fromHour : [],
  )
