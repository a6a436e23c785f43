import { newPlan } from '../../../domain/slots/new-plan'
import { staffMay } from '../../../domain/staff/policy'
import { PLANS_KEPT, PROPOSAL_WAIT_SECONDS } from '../../../types/limits'
import { proposeSlots } from '../../../types/slots'
import { action } from '../../platform/action'
import { callFunction } from '../../platform/call-function'
import { log } from '../../platform/log'
import { placeOfEstate } from '../../platform/place'
import { found, stop } from '../../platform/refused'
import type { Store } from '../../platform/store'
import { calendarOf } from '../../platform/works'
import { planStateOf } from './plan-state'

/** Old proposals removed by one that comes. */
const REMOVED_MAX = 20

/**
 * Asks the solver for dates and waits for them a while: a hard estate is answered while its proposal is still `running`. Nothing stands by
 * it. Refuses `crew_unknown`, `works_state` for one to be freed that is not scheduled, `plan_failed`.
 */
export const propose = action(proposeSlots, async ({ input, actor, now, requestId, store, permit, commit }) => {
  const { estateId } = input
  permit(staffMay(actor, 'manageWorks', await placeOfEstate(store, estateId)))
  const freeWorksIds = [...new Set(input.freeWorksIds)]
  const by = actor.personId
  const { planId } = await commit(async (tx) => {
    if (calendarOf(estateId, await tx.calendars.get(estateId)).crews.length === 0) return stop('crew_unknown')
    for (const worksId of freeWorksIds) {
      const works = found(await tx.works.get(worksId))
      if (works.estateId !== estateId) return stop('not_found')
      if (works.state !== 'scheduled') return stop('works_state')
    }
    const plan = newPlan({ _id: `${by}~${requestId}`, estateId, by, freeWorksIds, askedAt: now })
    await tx.plans.create(plan)
    return { planId: plan._id }
  })
  // After the commit, and again when the same request is repeated: the plan is taken up once.
  const call = await callFunction('matching', { planId }, PROPOSAL_WAIT_SECONDS)
  if (call.how === 'failed') {
    log('error', 'the solver could not be called, or died', { code: call.code, planId })
    await store.plans.updateIf(planId, [{ state: 'running' }], { state: 'failed' })
  }
  await removeOld(store, estateId)
  const plan = await store.plans.peek(planId, 'state', 'askedAt')
  if (!plan || planStateOf(plan, now) === 'failed') return stop('plan_failed')
  return { planId }
})

const removeOld = async (store: Store, estateId: string): Promise<void> => {
  const old = await store.plans.find(
    { estateId },
    { limit: REMOVED_MAX, skip: PLANS_KEPT, orderBy: ['askedAt', 'desc'], field: { _id: true } },
  )
  for (const { _id } of old) await store.plans.remove(_id)
}
