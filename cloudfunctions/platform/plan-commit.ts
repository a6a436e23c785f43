import { newPlan } from '../../domain/plan/new-plan'
import { settledPlan } from '../../domain/plan/settled-plan'
import type { HouseholdPlanDoc } from '../../types/plan'
import { found } from './refused'
import type { Transaction } from './store'

/**
 * A household's plan as it stands in this transaction, or the one of a household for which nothing was done yet (`rev` 0). One read, two for a new one. `flatId`: the primary flat
 * (`planAt`). Refuses `not_found` for a flat the stairwell does not hold.
 */
export const planOf = async (
  tx: Transaction,
  { stairwellId, flatId }: { stairwellId: string; flatId: string },
): Promise<HouseholdPlanDoc> => (await tx.householdPlans.get(flatId)) ?? (await blankPlan(tx, { stairwellId, flatId }))

/** The plan of a household that is known to have none. One read. */
export const blankPlan = async (
  tx: Transaction,
  { stairwellId, flatId }: { stairwellId: string; flatId: string },
): Promise<HouseholdPlanDoc> => {
  const stairwell = found(await tx.stairwells.get(stairwellId))
  return newPlan(found(stairwell.flats.find((flat) => flat.flatId === flatId)), stairwell)
}

/** Writes a plan that was read in this transaction, with all that follows from its own items; answers it as written. The only way a plan is written. */
export const savePlan = async (tx: Transaction, plan: HouseholdPlanDoc): Promise<HouseholdPlanDoc> => {
  const settled = settledPlan(plan)
  await tx.householdPlans.put(settled)
  return settled
}
