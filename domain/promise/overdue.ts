import type { PromiseDoc } from '../../types/promise'
import type { Day } from '../../types/schema'
import { BY_TIMER, stepped } from './stepped'

/** Promised, and its day is over without its having been kept. On its last day it is still in time. */
export const isOverdue = ({ at, dueOn }: Pick<PromiseDoc, 'at' | 'dueOn'>, today: Day): boolean =>
  at === 'promised' && dueOn !== null && dueOn < today

/** A promise found late, noted once; null: it is in time, or was found already. */
export const foundLate = (promise: PromiseDoc, today: Day, now: Date): PromiseDoc | null =>
  isOverdue(promise, today) && promise.overdueAt === null
    ? stepped(promise, { act: 'overdue', by: BY_TIMER }, now, { overdueAt: now })
    : null
