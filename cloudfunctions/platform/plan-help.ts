import { helpEnded } from '../../domain/plan/help-item'
import type { HelpTaskDoc } from '../../types/help'
import { savePlan } from './plan-commit'
import { tellPlan } from './plan-news'
import type { Transaction } from './store'

/**
 * The item of a plan that raised a help task follows the task, in the same transaction: done with it, or open again, of which its owner hears; the household hears of the help itself. An item that
 * does not wait for this task stays as it is. One read.
 */
export const endPlanItem = async (
  tx: Transaction,
  task: Pick<HelpTaskDoc, '_id' | 'kind' | 'at' | 'places' | 'planItem'>,
  now: Date,
): Promise<void> => {
  if (!task.planItem || !hasEnded(task)) return
  const { flatId, itemId } = task.planItem
  const plan = await tx.householdPlans.get(flatId)
  if (!plan) return
  const after = helpEnded(plan, itemId, task, now)
  if (after === plan) return
  const saved = await savePlan(tx, after)
  const item = saved.items.find((one) => one.itemId === itemId)
  if (!item) return
  const isOpen = item.state === 'open'
  const title = isOpen ? '安排的帮忙没办成' : '安排的帮忙办好了'
  const staff = {
    personIds: [item.ownerId ?? saved.contactId],
    title,
    brief: isOpen ? '这一件要另想办法' : '这一件办完了',
  }
  await tellPlan(tx, { of: { ...saved, flatId }, to: 'matters', subjectId: itemId, step: item.rev, staff }, now)
}

const ends: readonly HelpTaskDoc['at'][] = ['done', 'confirmed', 'unmet', 'cancelled']
const hasEnded = ({ at }: Pick<HelpTaskDoc, 'at'>): boolean => ends.includes(at)
