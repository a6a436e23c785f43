import { beijingDay, dayAfter } from '../../../domain/consent/beijing-day'
import { hourAt } from '../../../domain/help/hour-at'
import { can } from '../../../domain/staff/policy'
import { offerOf } from '../../../domain/station/offer'
import { maySeeStations } from '../../../domain/station/policy'
import { HELP_HOUR_LAST, STATION_AHEAD_DAYS } from '../../../types/limits'
import type { Day } from '../../../types/schema'
import { listStations } from '../../../types/station'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { fingerprintId } from '../../platform/secrets'
import type { Store } from '../../platform/store'

/** Stations that serve one estate. Our decision: a street has a few. */
const STATIONS_MAX = 20

/** Stations that serve an estate and have something of a kind; with a day, the hours that are free. */
export const list = action(listStations, async ({ input, actor, now, store, permit }) => {
  const place = await placeOfEstate(store, input.estateId)
  permit(maySeeStations(actor, place, await helpsIn(store, actor.personId, input.estateId)))
  const stations = await store.stations.find({ estateIds: input.estateId }, { limit: STATIONS_MAX })
  const today = beijingDay(now)
  const on = input.on !== null && today <= input.on && input.on <= dayAfter(today, STATION_AHEAD_DAYS) ? input.on : null
  const days = on === null ? [] : await Promise.all(stations.map(({ _id }) => store.stationDays.get(`${_id}~${on}`)))
  const asked = { kind: input.kind, on, fromHour: on === null ? 0 : firstHourOf(on, now) }
  const offers = stations.map((station, at) => offerOf(station, { ...asked, day: days[at] ?? null }))
  return {
    stations: offers.filter((offer) => offer !== null).sort((one, other) => one.name.localeCompare(other.name, 'zh')),
    canCreate: can(actor, 'placeStations', place),
  }
})

const helpsIn = async (store: Store, personId: string, estateId: string): Promise<boolean> => {
  const volunteer = await store.volunteers.peek(fingerprintId('volunteer', personId, estateId), 'state')
  return volunteer !== null && volunteer.state !== 'ended'
}

/** The first hour of a day that is not over. */
const firstHourOf = (on: Day, now: Date): number => {
  for (let hour = 0; hour <= HELP_HOUR_LAST; hour++) if (hourAt(on, hour + 1) > now) return hour
  return HELP_HOUR_LAST + 1
}
