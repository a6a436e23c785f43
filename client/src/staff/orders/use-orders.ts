import type { HelpTaskView } from '@chuanmen/types/help-actions'
import type { StationView } from '@chuanmen/types/station'
import { useAction } from '@/api/use-action'
import { dayOf } from '@/lib/format'

const LOOK_MS = 15_000

/** A station's orders from today on, and its services, which an order and a proposal are matched to. */
export function useOrders(stationId: string) {
  const orders = useAction('station.orders', { stationId, from: dayOf(Date.now()) }, { everyMs: LOOK_MS })
  const station = useAction('station.view', { stationId })
  return { orders, station: station.value }
}

/** Services by which a station could take a task. */
export const servicesFor = (station: StationView | undefined, { kind }: Pick<HelpTaskView, 'kind'>) =>
  station?.services.filter((service) => service.isOn && service.kind === kind) ?? []

/** The service an order is for: told by its name. */
export const serviceOf = (station: StationView | undefined, task: HelpTaskView, name: string | null) => {
  const own = station?.services.filter(({ kind }) => kind === task.kind) ?? []
  return own.find((service) => service.name === name) ?? own[0]
}
