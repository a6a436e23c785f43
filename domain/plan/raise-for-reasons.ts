import type { HouseholdPlanDoc, PlanItem, PlanTemplates } from '../../types/plan'
import { type ReasonCode, reasons as reasonWords } from '../../types/reasons'
import { sha256Hex } from '../evidence/hash'
import { withAdded } from './add-items'
import { itemOfStep } from './new-item'
import { isSameWork } from './same-work'
import { isLiveItem } from './settled-plan'
import { BY_ITSELF, stepped } from './stepped'

type Said = { tallyId: string; seq: number; reasons: readonly ReasonCode[] }
type Plan = Pick<HouseholdPlanDoc, 'items' | 'contactId' | 'contactName'>

/** The same answer raises the same items, however often it is looked at. */
const idFor = ({ tallyId, seq }: Said, reason: ReasonCode, step: string): string =>
  sha256Hex(JSON.stringify([tallyId, seq, reason, step])).slice(0, 24)

const isOfReason = ({ from }: PlanItem, reason: ReasonCode): boolean => from.by === 'reason' && from.reason === reason

/**
 * **All** items of a plan as they become when a household gave these reasons: those there were, and for each new reason one for each step of its template. A reason whose items are still live
 * is not raised twice; that it was said again is noted in their stories. Nor is a step that a live item does already. The same answer looked at again changes nothing.
 */
export const itemsForReasons = (templates: PlanTemplates, said: Said, plan: Plan, now: Date): PlanItem[] =>
  [...new Set(said.reasons)].reduce((items, reason) => raised(items, templates, reason, said, plan, now), plan.items)

const raised = (
  items: PlanItem[],
  templates: PlanTemplates,
  reason: ReasonCode,
  said: Said,
  plan: Plan,
  now: Date,
): PlanItem[] => {
  const isKnown = ({ from }: PlanItem): boolean =>
    from.by === 'reason' && from.tallyId === said.tallyId && from.seq === said.seq && from.reason === reason
  if (items.some(isKnown)) return items
  if (items.some((item) => isLiveItem(item) && isOfReason(item, reason)))
    return items.map((item) => (isLiveItem(item) && isOfReason(item, reason) ? saidAgain(item, reason, now) : item))
  const { tallyId, seq } = said
  return templates.byReason[reason].reduce((list, step) => {
    const same = list.find((item) => isLiveItem(item) && isSameWork(item, step))
    if (same) return list.map((item) => (item === same ? saidAgain(item, reason, now) : item))
    const item = itemOfStep(
      step,
      plan,
      {
        itemId: idFor(said, reason, step.step),
        from: (name) => ({ by: 'reason', reason, step: name, tallyId, seq }),
        by: BY_ITSELF,
        words: reasonWords[reason],
      },
      now,
    )
    return withAdded(list, item)
  }, items)
}

const saidAgain = (item: PlanItem, reason: ReasonCode, now: Date): PlanItem =>
  stepped(item, { act: 'raise', by: BY_ITSELF, words: `又提了一次：${reasonWords[reason]}` }, now)
