import { beijingDay, dayAfter } from '../../../domain/consent/beijing-day'
import { hourAt } from '../../../domain/help/hour-at'
import { checkStation } from '../../../domain/station/check-station'
import { hoursHeld } from '../../../domain/station/free'
import { holdsLess } from '../../../domain/station/holds-less'
import { orderLine } from '../../../domain/station/order-line'
import { mayEditStation, mayPlaceStation } from '../../../domain/station/policy'
import { wouldOversell } from '../../../domain/station/would-oversell'
import type { StationDayDoc } from '../../../types/help'
import { STATION_AHEAD_DAYS } from '../../../types/limits'
import { type StationDoc, saveStation } from '../../../types/station'
import { action } from '../../platform/action'
import { estateLabel } from '../../platform/place'
import { found, stop, take } from '../../platform/refused'
import { fingerprintId } from '../../platform/secrets'
import type { Transaction } from '../../platform/store'
import { wakeMatching } from '../../platform/wake-matching'

/** Orders that one refusal names; `count` says how many there are. */
const NAMED_MAX = 20

/**
 * Sets a station up, or changes it. Whatever would leave an order without its place is refused with the orders in the way, and nothing is dropped: `station_has_orders {orders, count}`,
 * each as `domain/station/order-line`. Refuses `station_changed`, `malformed {field}`, and as `mayEditStation`.
 */
export const save = action(saveStation, async ({ input, actor, now, store, requestId, permit, commit }) => {
  const estateIds = [...new Set(input.estateIds)]
  const labels = await Promise.all(estateIds.map((estateId) => estateLabel(store, estateId)))
  const places = labels.map(({ _id, street }) => ({ street, estateId: _id }))
  const seen = input.stationId === null ? null : found(await store.stations.get(input.stationId))
  permit(seen ? mayEditStation(actor, seen, places) : mayPlaceStation(actor, places))
  const street = places[0]?.street ?? ''
  if (places.some((place) => place.street !== street)) stop('malformed', { field: 'estateIds' })
  take(checkStation(input.station))
  const stationId = input.stationId ?? fingerprintId('station', actor.personId, requestId)
  const outcome = await commit(async (tx) => {
    const before = await tx.stations.get(stationId)
    if ((before?.rev ?? 0) !== input.rev) return stop('station_changed')
    const rev = input.rev + 1
    const createdBy = before?.createdBy ?? actor.personId
    const holds = before?.holds ?? 0
    const kept = { _id: stationId, schemaVersion: 1 as const, street, estateIds, createdBy, holds, rev }
    const after: StationDoc = { ...input.station, ...kept }
    if (before && holdsLess(before, after)) await keepOrders(tx, before, after, now)
    await tx.stations.put(after)
    return { stationId, rev }
  })
  await Promise.all(estateIds.map((estateId) => wakeMatching(estateId)))
  return outcome
})

/** Refuses what would leave an order that has a place now without one. An order of this very moment changes the station as well (`platform/help-holds`), so that one of the two goes first. */
const keepOrders = async (tx: Transaction, before: StationDoc, after: StationDoc, now: Date): Promise<void> => {
  const days = await coming(tx, before._id, now)
  const ahead = days.map((day) => ({ on: day.on, orders: notOver(day, now) }))
  const amiss = new Set(wouldOversell(before, ahead).map(({ taskId }) => taskId))
  const inTheWay = wouldOversell(after, ahead).filter(({ taskId }) => !amiss.has(taskId))
  if (inTheWay.length > 0)
    stop('station_has_orders', {
      count: inTheWay.length,
      orders: inTheWay.slice(0, NAMED_MAX).map((order) => orderLine(order)),
    })
}

/** Every day for which an order could be taken by now, or a moment ago before midnight. */
const coming = async (tx: Transaction, stationId: string, now: Date): Promise<StationDayDoc[]> => {
  const days: StationDayDoc[] = []
  for (let ahead = 0; ahead <= STATION_AHEAD_DAYS; ahead++) {
    const on = dayAfter(beijingDay(now), ahead)
    const _id = `${stationId}~${on}`
    days.push((await tx.stationDays.get(_id)) ?? { _id, schemaVersion: 1, stationId, on, orders: {} })
  }
  return days
}

/** Orders of which some hour is still to come. */
const notOver = ({ on, orders }: StationDayDoc, now: Date): StationDayDoc['orders'] =>
  Object.fromEntries(Object.entries(orders).filter(([, order]) => hourAt(on, Math.max(...hoursHeld(order)) + 1) > now))
