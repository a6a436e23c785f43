import type { HouseholdPlanDoc } from '../../types/plan'
import type { PortfolioRow } from '../../types/portfolio'
import type { Day } from '../../types/schema'

/** Of a plan what a portfolio shows. */
export const ROW_FIELDS = {
  ...{ stairwellId: true, building: true, unit: true, room: true, floor: true, openItems: true, dueOn: true },
  ...{ next: true, 'answer.state': true, 'diagnosis.kinds': true, 'lastVisit.at': true },
} as const satisfies Record<string, true>

export type RowPlan = Pick<
  HouseholdPlanDoc,
  '_id' | 'stairwellId' | 'building' | 'unit' | 'room' | 'floor' | 'openItems' | 'dueOn' | 'next'
> & {
  answer: Pick<NonNullable<HouseholdPlanDoc['answer']>, 'state'> | null
  diagnosis: Pick<NonNullable<HouseholdPlanDoc['diagnosis']>, 'kinds'> | null
  lastVisit: Pick<NonNullable<HouseholdPlanDoc['lastVisit']>, 'at'> | null
}

export const portfolioRow = (plan: RowPlan, today: Day): PortfolioRow => ({
  stairwellId: plan.stairwellId,
  flatId: plan._id,
  building: plan.building,
  unit: plan.unit,
  room: plan.room,
  floor: plan.floor,
  state: plan.answer?.state ?? null,
  kinds: plan.diagnosis?.kinds ?? [],
  openItems: plan.openItems,
  dueOn: plan.dueOn,
  isOverdue: plan.dueOn !== null && plan.dueOn < today,
  lastVisitAt: plan.lastVisit?.at.toISOString() ?? null,
  next: plan.next && { what: plan.next.what, on: plan.next.on },
})
