import type { HelpTaskDoc } from '../../types/help'
import { helpKindWords, outcomeWords } from '../../types/help-words'
import type { HouseholdPlanDoc } from '../../types/plan'
import { BY_ITSELF, stepped, withItem } from './stepped'

type Task = Pick<HelpTaskDoc, '_id' | 'kind' | 'at' | 'places'>

/** How a task ended for the household: helped, or not. Null: it has not ended. That nobody opened the door to any helper is not help. */
const endOf = ({ at, places }: Task): { ok: boolean; words: string } | null => {
  switch (at) {
    case 'done':
    case 'confirmed': {
      const outcomes = places.flatMap(({ checkOut }) => checkOut?.outcome ?? [])
      const isShut = at === 'done' && outcomes.length > 0 && outcomes.every((outcome) => outcome === 'nobody')
      return isShut ? { ok: false, words: outcomeWords.nobody } : { ok: true, words: '帮完了' }
    }
    case 'unmet':
      return { ok: false, words: '没有人能来' }
    case 'cancelled':
      return { ok: false, words: '取消了' }
    default:
      return null
  }
}

/** A plan after a help task of one of its items ended: the item is done with it, or open again. The same plan where the item does not wait for this task, or the task goes on. */
export const helpEnded = (plan: HouseholdPlanDoc, itemId: string, task: Task, now: Date): HouseholdPlanDoc => {
  const item = plan.items.find((one) => one.itemId === itemId)
  const end = endOf(task)
  if (!item || !end || item.state !== 'waiting' || item.taskIds.at(-1) !== task._id) return plan
  const words = `${helpKindWords[task.kind]}：${end.words}`
  if (!end.ok) return withItem(plan, stepped(item, { act: 'fail', by: BY_ITSELF, words }, now, { state: 'open' }))
  const done = { state: 'done', outcome: words, closedAt: now } as const
  return withItem(plan, stepped(item, { act: 'finish', by: BY_ITSELF, words }, now, done))
}
