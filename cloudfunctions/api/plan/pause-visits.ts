import { beijingDay, dayAfter } from '../../../domain/consent/beijing-day'
import { homeViewer } from '../../../domain/household/policy'
import { VISIT_PAUSE_DAYS_MAX } from '../../../types/limits'
import { pauseVisits as contract } from '../../../types/plan-actions'
import { accept, refuse } from '../../../types/result'
import { action } from '../../platform/action'
import { asBoundNow } from '../../platform/actor'
import { planAt } from '../../platform/household-place'
import { planOf, savePlan } from '../../platform/plan-commit'
import { tellPlan } from '../../platform/plan-news'
import { stop } from '../../platform/refused'

/** The household says until when nobody is to come or ring, or that they may again (rule 43). Any of its people may: it is their door. */
export const pauseVisits = action(contract, async ({ input, actor, now, store, permit, commit }) => {
  const { flatId, place, stairwell } = await planAt(store, input)
  permit(homeViewer(actor, place) ? accept(true) : refuse('not_allowed'))
  const { until } = input
  const today = beijingDay(now)
  return commit(async (tx) => {
    if (until !== null && (until <= today || until > dayAfter(today, VISIT_PAUSE_DAYS_MAX))) stop('pause_dates_invalid')
    if (!homeViewer(await asBoundNow(tx, actor), place)) stop('not_allowed')
    const plan = await planOf(tx, { stairwellId: stairwell._id, flatId })
    const pausedSince = until === null ? null : plan.pausedUntil === null ? now : (plan.pausedSince ?? now)
    const { rev } = await savePlan(tx, { ...plan, pausedUntil: until, pausedSince })
    const title = until === null ? '住户说可以上门了' : '住户请先不要上门'
    const staff = { personIds: [plan.contactId], title, brief: '请看到哪一天' }
    await tellPlan(tx, { of: { ...plan, flatId }, to: 'matters', subjectId: flatId, step: `pause~${rev}`, staff }, now)
    return { until }
  })
})
