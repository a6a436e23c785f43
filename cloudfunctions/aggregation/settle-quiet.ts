import { beijingDay } from '../../domain/consent/beijing-day'
import { quietOver } from '../../domain/plan/quiet-over'
import type { HouseholdPlanDoc } from '../../types/plan'
import { log } from '../platform/log'
import { savePlan } from '../platform/plan-commit'
import { tellPlan } from '../platform/plan-news'
import { command, type Store } from '../platform/store'
import { Conflict } from '../platform/store-errors'

/** Plans of one run; what is left is found by the next. */
const PLANS_MAX = 100

/**
 * Quiet days that plans waited for and that are over: their items are done, or open again where works were loud on one of them. One transaction a plan, which looks again: repeated, a run finds
 * nothing to do (rule 20).
 */
export const settleQuiet = async (store: Store, now: Date): Promise<number> => {
  const due = await store.householdPlans.find(
    { checkAt: command.lte(now) },
    { limit: PLANS_MAX, orderBy: ['checkAt', 'asc'], field: { stairwellId: true } },
  )
  let settled = 0
  for (const { _id, stairwellId } of due) if (await settleOne(store, _id, stairwellId, now)) settled++
  if (settled > 0) log('info', 'quiet days of plans settled', { count: settled })
  return settled
}

const settleOne = async (store: Store, flatId: string, stairwellId: string, now: Date): Promise<boolean> => {
  try {
    const works = await store.works.all({ stairwellId, flatIds: flatId }, { stages: true, state: true })
    return await store.transact(async (tx) => {
      const plan = await tx.householdPlans.get(flatId)
      if (!plan || plan.checkAt === null || plan.checkAt > now) return false
      const items = plan.items.map((item) => quietOver(item, works, beijingDay(now), now))
      const saved = await savePlan(tx, { ...plan, items })
      for (const [at, item] of items.entries()) if (item !== plan.items[at]) await tell(tx, saved, item, now)
      return true
    })
  } catch (error) {
    // Somebody is writing it at this very moment, or it is broken: the others are settled, and the next run looks again.
    if (!(error instanceof Conflict)) log('error', (error as Error).message, { flatId, stack: (error as Error).stack })
    return false
  }
}

const tell = (
  tx: Parameters<typeof tellPlan>[0],
  plan: HouseholdPlanDoc,
  { itemId, rev, state, ownerId }: HouseholdPlanDoc['items'][number],
  now: Date,
): Promise<void> => {
  const isOpen = state === 'open'
  const title = isOpen ? '安静的日子里有响动' : '安静的日子过去了'
  const household = { title, brief: isOpen ? '社区会再和您商量' : '那几天没有施工' }
  const staff = { personIds: [ownerId ?? plan.contactId], title, brief: isOpen ? '这一件要另想办法' : '这一件办完了' }
  return tellPlan(
    tx,
    { of: { ...plan, flatId: plan._id }, to: 'matters', subjectId: itemId, step: rev, household, staff },
    now,
  )
}
