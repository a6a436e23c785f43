import type { StationDayDoc } from '../../types/help'
import type { HelpKind } from '../../types/help-words'
import type { Day } from '../../types/schema'
import type { StationDoc, StationOffer } from '../../types/station'
import { freeHours } from './free'

type Asked = {
  kind: HelpKind | null
  /** Null: no day was asked about, or none of the days that orders are taken for. */
  on: Day | null
  day: StationDayDoc | null
  /** Hours before this one are over. */
  fromHour: number
}

/** A station to somebody who looks for a service: those of the kind that take orders. Null: it has none, or is closed. */
export const offerOf = (station: StationDoc, { kind, on, day, fromHour }: Asked): StationOffer | null => {
  const services = station.services.filter((service) => service.isOn && (kind === null || service.kind === kind))
  if (!station.isOpen || services.length === 0) return null
  return {
    stationId: station._id,
    name: station.name,
    where: station.where,
    phone: station.phone,
    services: services.map((service) => ({
      serviceId: service.serviceId,
      kind: service.kind,
      name: service.name,
      priceFen: service.priceFen,
      slots: service.slots,
      isAtStation: service.isAtStation,
      free: on === null ? [] : freeHours(station, service, on, day).filter(({ hour }) => hour >= fromHour),
    })),
  }
}
