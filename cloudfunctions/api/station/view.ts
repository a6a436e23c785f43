import { mayEditStation, mayPlaceStation, mayRunStation } from '../../../domain/station/policy'
import { viewStation } from '../../../types/station'
import { action } from '../../platform/action'
import { found } from '../../platform/refused'

/** A station as its keeper and staff of its estates see it. */
export const view = action(viewStation, async ({ input, actor, store, permit }) => {
  const station = found(await store.stations.get(input.stationId))
  permit(mayRunStation(actor, station))
  const { _id, estateIds, rev, name, where, phone, hours, closedDays, services, isOpen } = station
  const places = estateIds.map((estateId) => ({ street: station.street, estateId }))
  return {
    stationId: _id,
    estateIds,
    rev,
    ...{ name, where, phone, hours, closedDays, services, isOpen },
    canEdit: mayEditStation(actor, station, places).ok,
    canPlace: mayPlaceStation(actor, places).ok,
  }
})
