import type { HouseholdPlanDoc, PlanItem } from '../../types/plan'
import type { PromiseDoc } from '../../types/promise'
import { isLiveItem } from '../plan/settled-plan'
import { type By, stepped } from '../plan/stepped'
import { stepped as promiseStepped } from '../promise/stepped'

/** Who has a household from now on; null: nobody. */
export type Taker = { personId: string; name: string } | null
export type Handing = { to: Taker; by: By; why: string }

/** What somebody who had the household in the portfolio leaves open in it, as it goes to who has it next: items they see to and what the last visit left to do. `items`: how many went along. */
export const handedPlan = (
  plan: HouseholdPlanDoc,
  { to, by, why }: Handing,
  now: Date,
): { plan: HouseholdPlanDoc; items: number } => {
  const from = plan.contactId
  const isHeld = (ownerId: string | null): boolean => from !== null && ownerId === from
  /** Theirs, or meant for whoever has the household and still nobody's. */
  const goes = ({ ownerId, isContacts }: PlanItem): boolean =>
    isHeld(ownerId) || (to !== null && ownerId === null && isContacts === true)
  const along = plan.items.filter((item) => isLiveItem(item) && goes(item))
  const owner = { ownerId: to?.personId ?? null, ownerName: to?.name ?? '' }
  return {
    plan: {
      ...plan,
      contactId: to?.personId ?? null,
      contactName: to?.name ?? '',
      contactSince: to ? now : null,
      items: plan.items.map((item) =>
        along.includes(item)
          ? stepped(item, { act: 'handOver', by, words: [to?.name, why].filter(Boolean).join('：') }, now, owner)
          : item,
      ),
      // Of nobody in particular: whoever of the community looks at the estate sees it.
      next: plan.next && isHeld(plan.next.ownerId) ? { ...plan.next, ownerId: to?.personId ?? '' } : plan.next,
    },
    items: along.length,
  }
}

/**
 * A promise for the household, kept by who had it, as it goes along; null: it is not theirs, or over. A promise is never without a keeper: where nobody has the household next, who decided that
 * keeps it.
 */
export const handedPromise = (
  promise: PromiseDoc,
  fromId: string | null,
  { to, by, why }: Handing,
  now: Date,
): PromiseDoc | null => {
  if (fromId === null || !promise.isOpen || promise.keeperId !== fromId) return null
  const keeper = to ?? { personId: by.personId, name: by.name }
  return promiseStepped(promise, { act: 'handOver', by, words: why }, now, {
    keeperId: keeper.personId,
    keeperName: keeper.name,
  })
}
