import { type HelpHold, holdsOf } from '../../domain/help/holds'
import { overlap } from '../../domain/help/hours'
import { canHold } from '../../domain/station/free'
import type { HelperDayDoc, HelpTaskDoc, StationDayDoc } from '../../types/help'
import type { Day } from '../../types/schema'
import { found, stop, take } from './refused'
import type { Transaction } from './store'

export const dayId = (helperId: string, on: Day): string => `${helperId}~${on}`

const keyOf = ({ as, helperId, on }: HelpHold): string => `${as} ${dayId(helperId, on)}`

/**
 * Brings the day documents of everybody concerned from what a task held to what it holds, in the transaction that changes it: nothing is promised twice or sold over its
 * capacity, whoever changes a task and for whatever reason. Refuses `help_overlap {fromHour}`, `slot_full {free}`, `slot_closed`, `service_unknown`.
 */
export const moveHolds = async (tx: Transaction, before: HelpTaskDoc | null, after: HelpTaskDoc): Promise<void> => {
  const was = new Map((before ? holdsOf(before) : []).map((hold) => [keyOf(hold), hold]))
  const is = new Map(holdsOf(after).map((hold) => [keyOf(hold), hold]))
  for (const [key, hold] of was) if (!is.has(key)) await free(tx, hold)
  for (const [key, hold] of is) {
    const held = was.get(key)
    if (!held || JSON.stringify(held) !== JSON.stringify(hold)) await keep(tx, hold)
  }
}

const keep = async (tx: Transaction, hold: HelpHold): Promise<void> => {
  if (hold.as === 'volunteer') {
    const day = await helperDayAt(tx, hold.helperId, hold.on)
    const others = Object.entries(day.tasks).filter(([taskId]) => taskId !== hold.taskId)
    const clash = others.find(([, promised]) => overlap(promised, hold.promised))
    if (clash) return stop('help_overlap', { fromHour: clash[1].fromHour })
    return tx.helperDays.put({ ...day, tasks: { ...day.tasks, [hold.taskId]: hold.promised } })
  }
  const { taskId, order } = hold
  const day = await stationDayAt(tx, hold.helperId, hold.on)
  const kept = day.orders[taskId]?.hours ?? []
  const more = order.hours.filter((hour) => !kept.includes(hour))
  if (more.length > 0) {
    const station = found(await tx.stations.get(hold.helperId))
    for (const hour of more) take(canHold(station, order.serviceId, hold.on, day, { hour, taskId }))
    // Changed as well: whoever lowers its capacity at this moment, having read the day, must collide with this order. Written as it is it would not.
    await tx.stations.put({ ...station, holds: (station.holds ?? 0) + 1 })
  }
  return tx.stationDays.put({ ...day, orders: { ...day.orders, [taskId]: order } })
}

const free = async (tx: Transaction, { as, helperId, on, taskId }: HelpHold): Promise<void> => {
  if (as === 'volunteer') {
    const day = await helperDayAt(tx, helperId, on)
    return tx.helperDays.put({ ...day, tasks: without(day.tasks, taskId) })
  }
  const day = await stationDayAt(tx, helperId, on)
  return tx.stationDays.put({ ...day, orders: without(day.orders, taskId) })
}

const without = <T>(record: Record<string, T>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([other]) => other !== key))

/** A volunteer's day; one nobody has written is empty. */
export const helperDayAt = async (tx: Transaction, volunteerId: string, on: Day): Promise<HelperDayDoc> => {
  const _id = dayId(volunteerId, on)
  return (await tx.helperDays.get(_id)) ?? { _id, schemaVersion: 1, volunteerId, on, tasks: {} }
}

/** A station's day; one nobody has written is empty. */
const stationDayAt = async (tx: Transaction, stationId: string, on: Day): Promise<StationDayDoc> => {
  const _id = dayId(stationId, on)
  return (await tx.stationDays.get(_id)) ?? { _id, schemaVersion: 1, stationId, on, orders: {} }
}
