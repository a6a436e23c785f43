import { stepByClock } from '../../domain/help/by-clock'
import { saveTask } from '../platform/help-commit'
import { log } from '../platform/log'
import { command, type Store, type Transaction } from '../platform/store'
import { Conflict } from '../platform/store-errors'

/** Tasks of one run; what is left is found by the next. */
const DUE_MAX = 200
/** Steps one task may be behind by: each ring, somebody who did not come, its end. */
const STEPS_MAX = 10

/**
 * What the clock alone does to help: rings widen by their stored deadlines, whoever did not come loses the place, orders nobody answered lapse, what nobody took is said to be unmet
 * (rule 42). One transaction a task, which looks again: a run repeated, or two at once, find nothing more to do (rule 20). Answers the estates where somebody is to be looked for anew.
 */
export const helpByClock = async (store: Store, now: Date): Promise<Set<string>> => {
  const due = await store.helpTasks.find(
    { dueAt: command.lte(now) },
    { limit: DUE_MAX, orderBy: ['dueAt', 'asc'], field: { estateId: true } },
  )
  const estates = new Set<string>()
  for (const { _id, estateId } of due) if (await bringUpToDate(store, _id, now)) estates.add(estateId)
  if (due.length > 0) log('info', 'help looked at by the clock', { count: due.length })
  return estates
}

const bringUpToDate = async (store: Store, taskId: string, now: Date): Promise<boolean> => {
  try {
    return await store.transact(async (tx) => {
      let task = await tx.helpTasks.get(taskId)
      for (let steps = 0; task && steps < STEPS_MAX; steps++) {
        if (task.dueAt === null || task.dueAt > now) break
        const step = stepByClock(task, now)
        if (!step) break
        task = await saveTask(tx, task, step.task, step.said, now)
        if (step.missedId) await noteMissed(tx, step.missedId)
      }
      return task?.isWanted ?? false
    })
  } catch (error) {
    // Somebody is moving it at this very moment, or it is broken: the others are looked at, and the next run looks again.
    if (!(error instanceof Conflict)) log('error', (error as Error).message, { taskId, stack: (error as Error).stack })
    return false
  }
}

const noteMissed = async (tx: Transaction, volunteerId: string): Promise<void> => {
  const volunteer = await tx.volunteers.get(volunteerId)
  if (volunteer) await tx.volunteers.put({ ...volunteer, noShows: volunteer.noShows + 1 })
}
