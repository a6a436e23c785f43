import { beijingDay } from '../../domain/consent/beijing-day'
import { foundLate } from '../../domain/promise/overdue'
import { log } from '../platform/log'
import { savePromise } from '../platform/promise-commit'
import { command, type Store } from '../platform/store'
import { Conflict } from '../platform/store-errors'

/** Promises of one run; the next goes on. */
const LATE_MAX = 100

/**
 * Notes promises that are late and tells everybody concerned, once each however often it runs (rule 20): one transaction a promise, which looks again.
 */
export const findLatePromises = async (store: Store, now: Date): Promise<number> => {
  const today = beijingDay(now)
  const late = await store.promises.find(
    { at: 'promised', overdueAt: null, dueOn: command.lt(today) },
    { limit: LATE_MAX, orderBy: ['dueOn', 'asc'], field: { _id: true } },
  )
  let found = 0
  for (const { _id } of late) if (await noteLate(store, _id, today, now)) found++
  if (found > 0) log('info', 'promises found late', { count: found })
  return found
}

const noteLate = async (store: Store, promiseId: string, today: string, now: Date): Promise<boolean> => {
  try {
    return await store.transact(async (tx) => {
      const before = await tx.promises.get(promiseId)
      const after = before && foundLate(before, today, now)
      if (!after) return false
      await savePromise(tx, before, after, null, now)
      return true
    })
  } catch (error) {
    // Somebody is moving it at this very moment, or it is broken: the others are noted, and the next run looks again.
    if (!(error instanceof Conflict))
      log('error', (error as Error).message, { promiseId, stack: (error as Error).stack })
    return false
  }
}
