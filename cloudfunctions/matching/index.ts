import { now } from '../platform/clock'
import { store } from '../platform/store'
import { answerPlan } from './answer-plan'
import { matchEstate } from './help-run'
import { helpTimer, raiseIn } from './help-timer'

/**
 * `{planId}`: carries out one proposal of days that was asked for. `{estateId}`: looks at the help of one estate now, its dates first. Neither: the timer. A client cannot call it.
 */
export const main = async ({ planId, estateId }: { planId?: unknown; estateId?: unknown } = {}): Promise<object> => {
  if (typeof planId === 'string') return { isTaken: await answerPlan(store, planId) }
  if (typeof estateId === 'string') {
    const isRun = await matchEstate(store, estateId, now, (at) => raiseIn(store, estateId, at))
    return { isRun }
  }
  return helpTimer(store, now)
}
