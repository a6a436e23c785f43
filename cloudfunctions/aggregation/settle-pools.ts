import { beijingDay } from '../../domain/consent/beijing-day'
import { log } from '../platform/log'
import { settleCase } from '../platform/pool-cases'
import { command, type Store } from '../platform/store'
import { Conflict } from '../platform/store-errors'

/** Cases of one run; the next run goes on. */
const CASES_MAX = 200

/** Ends the cases of small losses whose last day to answer is over, each by itself, once however often it runs (rule 20). */
export const settlePools = async (store: Store, at: Date): Promise<void> => {
  const until = command.lt(beijingDay(at))
  const due = await store.poolCases.find({ state: 'asking', until }, { limit: CASES_MAX, orderBy: ['until', 'asc'] })
  for (const { _id, stairwellId } of due) {
    try {
      await store.transact(async (tx) => {
        const [asked, pool] = [await tx.poolCases.get(_id), await tx.pools.get(stairwellId)]
        if (!pool || asked?.state !== 'asking') return
        const after = await settleCase(tx, pool, asked, null, at)
        await tx.poolCases.put(after.asked)
        await tx.pools.put(after.pool)
      })
    } catch (error) {
      // Somebody is writing this pool at this very moment, or it is broken: the others are settled, and the next run looks again.
      if (!(error instanceof Conflict))
        log('error', (error as Error).message, { caseId: _id, stack: (error as Error).stack })
    }
  }
}
