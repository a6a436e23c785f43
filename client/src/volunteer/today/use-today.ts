import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { useEffect, useMemo } from 'react'
import type { Output } from '@/api/call'
import { useAction } from '@/api/use-action'
import { beginsAt } from '@/components/help-card/words'
import { keepForDay, keptForDay } from '@/lib/day-kept'
import { dayOf } from '@/lib/format'
import { usePendingVisits } from '../visit/pending'
import { type Stand, standOf } from '../visit/stand'

/** Proposals come and go by a clock of minutes; each answer with doors is written down as a look at them. */
const LOOK_MS = 30_000
const KEPT = 'volunteer-today'

export type Today = Output<'volunteer.today'>
export type Accepted = { task: HelpTaskView; stand: Stand }

/** What of a day may be read without a network: what was accepted and is not over. Proposals are not: they need an answer now. */
const readable = (value: Today): Today => ({
  ...value,
  accepted: value.accepted.filter(({ viewer }) => viewer === 'helper'),
  proposed: [],
  others: 0,
})

/** The day as this phone last saw it, for a cellar without a network; undefined on another day and after logging out. */
export const keptToday = () => keptForDay<Today>(KEPT)

const byTime = (one: HelpTaskView, other: HelpTaskView) =>
  one.on.localeCompare(other.on) || (beginsAt(one) ?? one.fromHour) - (beginsAt(other) ?? other.fromHour)

export function useToday() {
  const now = Date.now()
  const today = dayOf(now)
  const page = useAction('volunteer.today', { from: today }, { everyMs: LOOK_MS })
  const pendingOf = usePendingVisits()
  const { value: fresh, failure } = page
  useEffect(() => {
    if (fresh) keepForDay(KEPT, readable(fresh))
  }, [fresh])
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked up once a failure, not at every drawing
  const kept = useMemo(() => (failure && failure.kind !== 'session' ? keptToday() : undefined), [failure?.kind])
  const value = fresh ?? (failure?.kind === 'refused' ? undefined : kept)

  const accepted: Accepted[] = [...(value?.accepted ?? [])]
    .sort(byTime)
    .map((task) => ({ task, stand: standOf(task, pendingOf(task.taskId), now) }))
  const isOpen = ({ stand }: Accepted) => stand.at !== 'over' && stand.at !== 'left'
  const ofToday = accepted.filter(({ task }) => task.on === today)
  return {
    now,
    today,
    page: { ...page, value },
    value,
    isOffline: value !== undefined && (fresh === undefined || failure?.kind === 'offline'),
    ofToday,
    /** Still to do today. */
    open: ofToday.filter(isOpen),
    /** Where to go now: whoever is checked in somewhere is there. */
    next: (ofToday.find(({ stand }) => stand.at === 'there') ?? ofToday.find(isOpen))?.task.taskId,
    later: accepted.filter(({ task }) => task.on > today),
    proposed: [...(value?.proposed ?? [])].sort(byTime),
    volunteers: value?.volunteers ?? [],
    pendingOf,
  }
}
