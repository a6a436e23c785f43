import { type HelpKind, helpKindRules } from '@chuanmen/types/help-words'
import type { StationOffer } from '@chuanmen/types/station'
import { useEach } from '@/api/use-each'
import { dayOf } from '@/lib/format'
import { type Asking, timeOf } from './form'

const MINUTE_MS = 60_000

/** Stations that do what is asked for, on its day. Hours fill up while somebody reads. */
export function useOffers(estateId: string, tasks: readonly Asking[], now: number) {
  const today = dayOf(now)
  const wanted = tasks.flatMap((task) => {
    const { on } = timeOf(tasks, task)
    const isAsked = estateId !== '' && helpKindRules[task.kind].by.includes('station') && on !== null && on >= today
    return isAsked ? [{ estateId, kind: task.kind, on }] : []
  })
  const answers = useEach('station.list', wanted, { everyMs: MINUTE_MS })
  const offers: Partial<Record<HelpKind, StationOffer[]>> = {}
  for (const [at, { kind }] of wanted.entries()) {
    const { value } = answers[at] ?? {}
    if (value) offers[kind] = value.stations
  }
  return offers
}
