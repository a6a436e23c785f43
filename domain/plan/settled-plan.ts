import type { HouseholdPlanDoc, PlanItem } from '../../types/plan'
import { dayAfter } from '../consent/beijing-day'
import { instantAt } from '../works/instant-at'

export const isLiveItem = ({ state }: Pick<PlanItem, 'state'>): boolean => state === 'open' || state === 'waiting'

/** When the first quiet days that an item waits for are over: the midnight after their last. */
const nextCheck = (live: readonly PlanItem[]): Date | null => {
  const [first] = live.flatMap(({ state, quiet }) => (state === 'waiting' && quiet ? quiet.until : [])).sort()
  return first === undefined ? null : instantAt(dayAfter(first, 1), '00:00')
}

/** What repeats its own items and next step, for the indexes, set anew; `rev` + 1. Every write of a plan goes through here. */
export const settledPlan = (plan: HouseholdPlanDoc): HouseholdPlanDoc => {
  const live = plan.items.filter(isLiveItem)
  const days = [...live.map(({ dueOn }) => dueOn), ...(plan.next ? [plan.next.on] : [])].sort()
  return { ...plan, openItems: live.length, dueOn: days[0] ?? null, checkAt: nextCheck(live), rev: plan.rev + 1 }
}
