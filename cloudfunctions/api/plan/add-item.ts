import { beijingDay } from '../../../domain/consent/beijing-day'
import { hasRoom, withAdded } from '../../../domain/plan/add-items'
import { checkDue } from '../../../domain/plan/check-due'
import { newItem } from '../../../domain/plan/new-item'
import { mayKeepPlan } from '../../../domain/plan/policy'
import { addPlanItem } from '../../../types/plan-actions'
import { action } from '../../platform/action'
import { planAt } from '../../platform/household-place'
import { ownerNamed } from '../../platform/item-owner'
import { planOf, savePlan } from '../../platform/plan-commit'
import { tellPlan } from '../../platform/plan-news'
import { stop, take } from '../../platform/refused'
import { fingerprintId } from '../../platform/secrets'

/** Something to be done for a household that no reason and no kind names, in staff's own words. */
export const addItem = action(addPlanItem, async ({ input, actor, now, store, requestId, permit, commit }) => {
  const { flatId, place, stairwell } = await planAt(store, input)
  permit(mayKeepPlan(actor, place))
  return commit(async (tx) => {
    take(checkDue(input.dueOn, beijingDay(now)))
    const plan = await planOf(tx, { stairwellId: stairwell._id, flatId })
    const here = { ...place, contactId: plan.contactId }
    take(mayKeepPlan(actor, here))
    if (!hasRoom(plan.items)) stop('plan_full')
    const itemId = fingerprintId('planItem', actor.personId, requestId).slice(0, 24)
    const by = { personId: actor.personId, name: actor.staff?.name ?? '' }
    const { what, ownerId, dueOn } = input
    const ownerName = await ownerNamed(tx, ownerId, here)
    const item = newItem(
      { itemId, from: { by: 'staff' }, does: 'other', helpKind: null, what, ownerId, ownerName, dueOn, by, words: '' },
      now,
    )
    await savePlan(tx, { ...plan, items: withAdded(plan.items, item) })
    const staff = { personIds: [ownerId], title: '有一件事交给您', brief: '请看由您办的这一件' }
    await tellPlan(
      tx,
      { of: { ...plan, flatId }, to: 'matters', subjectId: itemId, step: 1, staff, by: by.personId },
      now,
    )
    return { itemId }
  })
})
