import type { HouseholdPlanDoc } from '../../types/plan'
import type { PromiseDoc } from '../../types/promise'
import { isLiveItem, settledPlan } from '../plan/settled-plan'

/**
 * Where portfolios disagree with themselves: an item, next step or promise of a household left with somebody (`leavers`) who no longer has it; a household whose contact has no name or who has
 * left; figures that do not repeat the items. Empty: all agree.
 */
export const auditPortfolios = (
  plans: readonly HouseholdPlanDoc[],
  promises: readonly PromiseDoc[],
  leavers: readonly string[],
): string[] => {
  const hasLeft = (personId: string | null): boolean => personId !== null && leavers.includes(personId)
  const contactOf = new Map(plans.map((plan) => [plan._id, plan.contactId]))
  const ofPlans = plans.flatMap((plan) => {
    const { _id, contactId, contactName, contactSince, items, next } = plan
    const isWhole = contactId === null ? contactName === '' && !contactSince : contactName !== '' && !!contactSince
    const { openItems, dueOn } = settledPlan(plan)
    const kept = (ownerId: string | null) => hasLeft(ownerId) && ownerId !== contactId
    return [
      ...(isWhole ? [] : [`${_id}: its contact is named by halves`]),
      ...(openItems === plan.openItems && dueOn === plan.dueOn ? [] : [`${_id}: figures do not repeat the items`]),
      ...items.filter((item) => isLiveItem(item) && kept(item.ownerId)).map((item) => `${_id}: ${item.itemId} stayed`),
      ...(next && kept(next.ownerId) ? [`${_id}: its next step stayed`] : []),
    ]
  })
  const ofPromises = promises
    .filter(({ isOpen, keeperId, flatId }) => isOpen && hasLeft(keeperId) && contactOf.get(flatId) !== keeperId)
    .map(({ _id }) => `${_id}: the promise stayed`)
  return [...ofPlans, ...ofPromises]
}
