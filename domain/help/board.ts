import type { HelpRunDoc, HelpTaskDoc } from '../../types/help'
import type { HelpAt } from '../../types/help-words'
import { hourAt } from './hour-at'

const HOUR_MS = 3_600_000

/** Whole hours until a task's last possible beginning; 0: it is over. */
export const hoursLeft = ({ on, toHour, slots }: Pick<HelpTaskDoc, 'on' | 'toHour' | 'slots'>, now: Date): number =>
  Math.max(0, Math.floor((hourAt(on, toHour - slots).getTime() - now.getTime()) / HOUR_MS))

const untaken: readonly HelpAt[] = ['open', 'asked']

type Boarded = Pick<HelpTaskDoc, '_id' | 'at' | 'on' | 'fromHour' | 'toHour' | 'slots' | 'places'>

/**
 * Live tasks as a coordinator goes through them: what nobody has taken (an order that its station has not confirmed is not taken), by its deadline; then what is taken, by
 * its time.
 */
export const onBoard = <T extends Boarded>(tasks: readonly T[], now: Date): { unmet: T[]; taken: T[] } => {
  const deadline = (task: T): number => hourAt(task.on, task.toHour - task.slots).getTime()
  const begin = (task: T): number => hourAt(task.on, task.places[0]?.fromHour ?? task.fromHour).getTime()
  return {
    unmet: sorted(
      tasks.filter(({ at }) => untaken.includes(at)),
      deadline,
    ),
    taken: sorted(
      tasks.filter((task) => !untaken.includes(task.at) && isFresh(task, now)),
      begin,
    ),
  }
}

const DAY_MS = 24 * HOUR_MS
/** What was done yesterday and nobody said a word about is no work any more. */
const isFresh = ({ at, on, toHour }: Boarded, now: Date): boolean =>
  at !== 'done' || hourAt(on, toHour).getTime() > now.getTime() - DAY_MS

const sorted = <T extends Boarded>(tasks: readonly T[], by: (task: T) => number): T[] =>
  [...tasks].sort((one, other) => by(one) - by(other) || (one._id < other._id ? -1 : 1))

/** The last run of the matching, as the board says it; null: it has not run yet. */
export const runView = (run: HelpRunDoc | null) => {
  if (!run?.at || !run.method) return null
  const { at, method, tasks, unserved, changed, gap, isProven, ms } = run
  return { at: at.toISOString(), method, tasks, unserved, changed, gap, isProven, ms }
}
