import { dayAfter } from '../../../domain/consent/beijing-day'
import { mayRunStation } from '../../../domain/station/policy'
import { dayOf } from '../../../domain/station/week'
import { viewStationWeek } from '../../../types/station'
import { action } from '../../platform/action'
import { found } from '../../platform/refused'

const DAYS = 7

/** Seven days of a station from one on: what it serves and what is taken. Eight small reads. */
export const week = action(viewStationWeek, async ({ input, actor, store, permit }) => {
  const station = found(await store.stations.get(input.stationId))
  permit(mayRunStation(actor, station))
  const days = Array.from({ length: DAYS }, (_, at) => dayAfter(input.from, at))
  const taken = await Promise.all(days.map((on) => store.stationDays.get(`${station._id}~${on}`)))
  return {
    stationId: station._id,
    name: station.name,
    days: days.map((on, at) => dayOf(station, on, taken[at] ?? null)),
  }
})
