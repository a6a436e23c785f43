import { beijingDay, dayAfter } from '../../domain/consent/beijing-day'
import { RESILIENCE_DAYS } from '../../domain/resilience/formula-words'
import { recordsOf } from '../../domain/resilience/record'
import type { StairwellRecord } from '../../domain/resilience/resilience'
import { command, type Store } from './store'

const DAY_MS = 86_400_000

/**
 * What a year says of each stairwell of an estate, by indexes that exist; a few fields of each document. Six reads, and one more for each thousand documents. Of promises those by their day, so that a year's
 * are read and no older ones.
 */
export const resilienceRecords = async (
  store: Store,
  { estateId, stairwellIds }: { estateId: string; stairwellIds: readonly string[] },
  now: Date,
): Promise<Map<string, StairwellRecord>> => {
  const today = beijingDay(now)
  const first = dayAfter(today, -RESILIENCE_DAYS)
  const since = new Date(now.getTime() - RESILIENCE_DAYS * DAY_MS)
  const task = { stairwellId: true, at: true, 'places.helper': true } as const
  const promise = { stairwellId: true, at: true, dueOn: true, overdueAt: true, 'kept.at': true } as const
  const [tasks, volunteers, promises, baselines, claims, complaints] = await Promise.all([
    store.helpTasks.all({ estateId, endedAt: command.gte(since) }, task),
    store.volunteers.all({ estateId }, { 'profile.homeStairwellId': true }),
    store.promises.all({ estateId, isOpen: command.in([true, false]), dueOn: command.gte(first) }, promise),
    store.baselines.all(
      { stairwellId: command.in([...stairwellIds]) },
      { stairwellId: true, state: true, closedAt: true },
    ),
    store.claims.all(
      { estateId, month: command.gte(first.slice(0, 7)) },
      { stairwellId: true, isOpen: true, 'facts.status.at': true },
    ),
    store.complaints.all({ estateId }, { stairwellId: true, level: true, at: true }),
  ])
  return recordsOf(
    {
      tasks,
      homes: new Map(volunteers.map(({ _id, profile }) => [_id, profile?.homeStairwellId ?? null])),
      promises,
      baselines,
      claims,
      complaints: complaints.filter(({ at }) => at >= since),
    },
    today,
  )
}
