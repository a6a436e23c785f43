import { readOrderLine } from '@chuanmen/domain/station/order-line'
import type { OrderInTheWay, StationView } from '@chuanmen/types/station'
import { useState } from 'react'
import { newRequestId } from '@/api/call'
import type { Failure } from '@/api/failure'
import { useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { useDraft } from '@/lib/draft'
import { toFirstError } from '../form/to-first-error'
import {
  blankService,
  blankStation,
  errorsOf,
  formOf,
  inputOf,
  isSame,
  type ServiceForm,
  type StationForm,
} from './form'

/** What was typed, and the station it was typed upon. */
type Draft = StationForm & { base: StationForm; baseRev: number }

type Of = { view: StationView | null; estateId: string; again: () => void; onMade: (stationId: string) => void }

/** The form of a station, or of a new one: a draft until saved; somebody else's change in between is shown, and what was typed stays. */
export function useStationForm({ view, estateId, again, onMade }: Of) {
  const saved = view ? formOf(view) : blankStation(estateId)
  const rev = view?.rev ?? 0
  const draft = useDraft<Draft>(`station:${view?.stationId ?? `new-${estateId}`}`, {
    ...saved,
    base: saved,
    baseRev: rev,
  })
  const { base, baseRev, ...typed } = draft.value
  const isTyped = !isSame(typed, base)
  const form: StationForm = isTyped ? typed : saved
  const [wasTried, setTried] = useState(false)
  const save = useMutate('station.save', ['station.view', 'station.list', 'station.week'])
  const errors = errorsOf(form)
  const isChanged = view === null || !isSame(form, saved)
  const isBehind = isTyped && isChanged && baseRev !== rev

  const change = (part: Partial<StationForm>) =>
    draft.change({ ...form, ...(isTyped ? {} : { base: saved, baseRev: rev }), ...part })
  const settle = (next: Draft) => {
    draft.change(next)
    save.reset()
  }
  return {
    form,
    saved,
    change,
    errors: wasTried ? errors : {},
    isBusy: save.isBusy,
    isChanged,
    isBehind,
    wasRestored: draft.wasRestored && isChanged && isTyped,
    failure: isBehind && save.failure?.code === 'station_changed' ? null : save.failure,
    inTheWay: ordersOf(save.failure),
    changeService: (serviceId: string, part: Partial<ServiceForm>) =>
      change({ services: form.services.map((one) => (one.serviceId === serviceId ? { ...one, ...part } : one)) }),
    addService: () => change({ services: [...form.services, blankService(`service-${newRequestId()}`)] }),
    removeService: (serviceId: string) =>
      change({ services: form.services.filter((one) => one.serviceId !== serviceId) }),
    /** Goes on from what somebody else saved. */
    takeTheirs: () => settle({ ...saved, base: saved, baseRev: rev }),
    /** Keeps what was typed, knowing that it replaces the other's. */
    keepMine: () => settle({ ...form, base: saved, baseRev: rev }),
    submit: async () => {
      setTried(true)
      if (Object.keys(errors).length > 0) return toFirstError()
      const done = await save.run(inputOf(form, view?.stationId ?? null, isTyped ? baseRev : rev))
      if (!done) return again()
      draft.clear()
      toast('存好了')
      setTried(false)
      if (view) draft.change({ ...form, base: form, baseRev: done.rev })
      else onMade(done.stationId)
    },
  }
}
export type StationEdit = ReturnType<typeof useStationForm>

/** Which confirmed orders a change would leave without a place, and how many there are in all. */
function ordersOf(failure: Failure | null): { orders: OrderInTheWay[]; count: number } | null {
  if (failure?.code !== 'station_has_orders') return null
  const { orders, count } = failure.detail ?? {}
  const lines = Array.isArray(orders) ? orders.map(readOrderLine) : []
  const read = lines.filter((order): order is OrderInTheWay => order !== null)
  return { orders: read, count: typeof count === 'number' ? count : read.length }
}
