import { NOTICED_DAYS_MAX } from '../../types/limits'
import type { PoolDoc } from '../../types/pool'
import { accept, type Result, refuse } from '../../types/result'
import type { Day } from '../../types/schema'
import { dayAfter } from '../consent/beijing-day'
import { membersOf } from './members'

type Loss = { flatId: string; amountFen: number; happenedOn: Day }

/**
 * Whether a household may ask its neighbours to share a loss; answers who shares, itself included. Refuses `pool_state` when the covenant is ended or the
 * household has not joined it as it stands, `pool_limit {limitFen}`, `noticed_in_future`, `pool_alone`.
 */
export const checkAsk = (pool: PoolDoc | null, loss: Loss, today: Day): Result<string[]> => {
  if (pool?.state !== 'open') return refuse('pool_state')
  const members = membersOf(pool)
  if (!members.includes(loss.flatId)) return refuse('pool_state')
  if (loss.amountFen > pool.limitFen) return refuse('pool_limit', { limitFen: pool.limitFen })
  const isTooOld = loss.happenedOn < dayAfter(today, -NOTICED_DAYS_MAX)
  if (loss.happenedOn > today || isTooOld) return refuse('noticed_in_future')
  return members.length < 2 ? refuse('pool_alone') : accept(members)
}
