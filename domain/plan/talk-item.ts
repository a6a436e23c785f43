import type { HouseholdPlanDoc, PlanItem } from '../../types/plan'
import { isLiveItem } from './settled-plan'
import { BY_ITSELF, type By, stepped, withItem } from './stepped'

const itemOfTalk = ({ items }: HouseholdPlanDoc, talkId: string): PlanItem | undefined =>
  items.find((item) => item.talkId === talkId && isLiveItem(item))

/** The three were invited for an item: it waits for the talk. `by`: who invited. A plan without that item, or where it has ended, stays as it is. */
export const talkStarted = (
  plan: HouseholdPlanDoc,
  itemId: string,
  talkId: string,
  by: By,
  now: Date,
): HouseholdPlanDoc => {
  const item = plan.items.find((one) => one.itemId === itemId && isLiveItem(one))
  if (!item) return plan
  return withItem(plan, stepped(item, { act: 'start', by }, now, { state: 'waiting', talkId }))
}

/** All three have signed: the item is done. `outcome`: what was agreed, in words for the household. */
export const talkSigned = (plan: HouseholdPlanDoc, talkId: string, outcome: string, now: Date): HouseholdPlanDoc => {
  const item = itemOfTalk(plan, talkId)
  if (!item) return plan
  const change = { state: 'done', outcome, closedAt: now } as const
  return withItem(plan, stepped(item, { act: 'finish', by: BY_ITSELF, words: outcome }, now, change))
}

/** The talk was called off: the item is open again, and another may be invited. */
export const talkCancelled = (
  plan: HouseholdPlanDoc,
  talkId: string,
  why: string,
  by: By,
  now: Date,
): HouseholdPlanDoc => {
  const item = itemOfTalk(plan, talkId)
  if (!item) return plan
  return withItem(plan, stepped(item, { act: 'fail', by, words: why }, now, { state: 'open', talkId: null }))
}
