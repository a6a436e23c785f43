import { promiseNews } from '../../domain/promise/news'
import type { HouseholdPlanDoc } from '../../types/plan'
import type { PromiseDoc } from '../../types/promise'
import { tellPlan } from './plan-news'
import type { Transaction } from './store'

/**
 * Writes a promise as it becomes, in the transaction that read it, and leaves word of its newest step for everybody it concerns: its household, who keeps it and who kept it before, who took
 * it on, whose portfolio the household is in. `plan` null: it is read for the last of these.
 */
export const savePromise = async (
  tx: Transaction,
  before: PromiseDoc | null,
  after: PromiseDoc,
  plan: Pick<HouseholdPlanDoc, 'contactId'> | null,
  now: Date,
): Promise<PromiseDoc> => {
  if (before === after) return after
  await tx.promises.put(after)
  const step = after.trail.at(-1)
  // Narrowed to fewer items, or not open any more: nothing that anybody is told.
  if (!step || step === before?.trail.at(-1)) return after
  const { household, staff } = promiseNews[step.act]
  const { contactId } = plan ?? (await tx.householdPlans.get(after.flatId)) ?? { contactId: null }
  const tookIt = after.trail.findLast(({ act }) => act === 'take')?.by
  await tellPlan(
    tx,
    {
      of: after,
      to: 'promise',
      subjectId: after._id,
      step: after.rev,
      household,
      staff: staff && { ...staff, personIds: [after.keeperId, before?.keeperId, tookIt, contactId] },
      by: step.by,
    },
    now,
  )
  return after
}
