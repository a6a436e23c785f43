import { beijingDay, dayAfter } from '../../domain/consent/beijing-day'
import { HELP_CONTACT_DAYS } from '../../types/limits'
import { log } from '../platform/log'
import { command, type Store } from '../platform/store'
import { Conflict } from '../platform/store-errors'

/** Tasks forgotten in one run; the next goes on. */
const PAGE = 50
/** Days past their time that ended tasks are still looked through, so that a run reads a fortnight and not all years. Our decision: a timer that stood still for longer is noticed. */
const LOOK_DAYS = 14
/** Days after which nobody's promised hours are needed any more: the matching counts the load of a week. Our decision. */
const DAYS_KEPT = 31
const DAY_MS = 86_400_000

/**
 * Erases of help that ended `HELP_CONTACT_DAYS` ago whom it was for and how to reach them, what to know at the door, the asker's own words and the code; a complaint nobody has settled keeps them.
 * What was done by whom stays, for the hours. Days of helpers and stations long past go altogether. Repeated, it finds nothing to do (rule 20).
 */
export const forgetHelp = async (store: Store, now: Date): Promise<number> => {
  const before = (days: number): Date => new Date(now.getTime() - days * DAY_MS)
  const due = await store.helpTasks.find(
    {
      endedAt: command.lt(before(HELP_CONTACT_DAYS)).and(command.gte(before(HELP_CONTACT_DAYS + LOOK_DAYS))),
      contact: command.neq(null),
      hasComplaint: false,
    },
    { limit: PAGE, orderBy: ['endedAt', 'asc'], field: { _id: true } },
  )
  for (const { _id } of due) await forgetTask(store, _id)
  const past = { on: command.lt(dayAfter(beijingDay(now), -DAYS_KEPT)) }
  await store.helperDays.removeWhere(past)
  await store.stationDays.removeWhere(past)
  return due.length
}

const forgetTask = async (store: Store, taskId: string): Promise<void> => {
  try {
    await store.transact(async (tx) => {
      const task = await tx.helpTasks.get(taskId)
      if (!task || task.endedAt === null || task.hasComplaint) return
      await tx.helpTasks.put({ ...task, contact: null, know: [], words: '', wordsState: 'none', code: '' })
    })
  } catch (error) {
    // Somebody is writing it at this very moment, or it is broken: the others are forgotten, and the next run looks again.
    if (!(error instanceof Conflict)) log('error', (error as Error).message, { taskId, stack: (error as Error).stack })
  }
}
