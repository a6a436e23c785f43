import { now } from '../platform/clock'
import { store } from '../platform/store'
import { answerFrontier } from './answer-frontier'
import { answerPlan } from './answer-plan'
import { matchEstate } from './help-run'
import { helpTimer, raiseIn } from './help-timer'

/**
 * `{planId}`: carries out one proposal of days that was asked for. `{frontierId}`: finds the curve of one stairwell that was asked for. `{estateId}`: looks at the help of one estate now, its dates first.
 * None: the timer. A client cannot call it.
 */
export const main = async ({
  planId,
  frontierId,
  estateId,
}: {
  planId?: unknown
  frontierId?: unknown
  estateId?: unknown
} = {}): Promise<object> => {
  if (typeof planId === 'string') return { isTaken: await answerPlan(store, planId) }
  if (typeof frontierId === 'string') return { isTaken: await answerFrontier(store, frontierId) }
  if (typeof estateId === 'string') {
    const isRun = await matchEstate(store, estateId, now, (at) => raiseIn(store, estateId, at))
    return { isRun }
  }
  return helpTimer(store, now)
}
