import { newItem } from '../../domain/plan/new-item'
import { newPlan } from '../../domain/plan/new-plan'
import type { HouseholdPlanDoc, PlanItem } from '../../types/plan'

/** For tests: the plan of flat 302, in nobody's portfolio, and items of it. */

export const PLAN_NOW = new Date('2026-10-10T04:00:00Z')
export const SUN = { personId: 'sun', name: '孙静' }

export const aPlan = (more: Partial<HouseholdPlanDoc> = {}): HouseholdPlanDoc => ({
  ...newPlan({ flatId: 'f302', room: '302', floor: 3 }, { _id: 's1', estateId: 'e1', building: '1号楼', unit: '1门' }),
  ...more,
})

export const anItem = (more: Partial<PlanItem> = {}): PlanItem => ({
  ...newItem(
    {
      ...{ itemId: 'i1', from: { by: 'staff' }, does: 'answer', helpKind: null, what: '给个答复' },
      ...{ ownerId: null, ownerName: '', dueOn: '2026-10-13', by: SUN, words: '' },
    },
    PLAN_NOW,
  ),
  ...more,
})
