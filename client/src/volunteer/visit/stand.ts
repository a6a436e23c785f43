import { instantAt } from '@chuanmen/domain/works/instant-at'
import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { CHECK_IN_EARLY_MINUTES } from '@chuanmen/types/limits'
import type { PendingVisit } from './pending'

type Task = Pick<HelpTaskView, 'viewer' | 'at' | 'on' | 'startHour' | 'places' | 'moves'>

/**
 * Where a helper stands with a task. offered: not taken; early: taken, and checking in is not open yet; arrive: at the door now; there: checked in; left: checked out; over:
 * nothing of it is asked any more. `isWaiting`: this phone knows it and the server does not.
 */
export type Stand =
  | { at: 'offered' }
  | { at: 'early'; opensAt: Date }
  | { at: 'arrive' }
  | { at: 'there'; since: string; isWaiting: boolean }
  | { at: 'left'; isWaiting: boolean }
  | { at: 'over' }

const ended: readonly HelpTaskView['at'][] = ['done', 'confirmed', 'unmet', 'cancelled']

/** What was done on this phone without a network counts here as done; what the server refused does not. */
export function standOf(task: Task, pending: PendingVisit, now: number): Stand {
  const mine = task.places.find(({ isMine }) => isMine)
  const isOut = pending.out !== null && pending.out.refused === null
  const isIn = pending.in !== null && pending.in.refused === null
  if (mine?.checkedOutAt || (mine && isOut)) return { at: 'left', isWaiting: !mine.checkedOutAt }
  if (task.viewer === 'past' || ended.includes(task.at)) return { at: 'over' }
  if (mine?.checkedInAt) return { at: 'there', since: mine.checkedInAt, isWaiting: false }
  if (isIn && pending.in) return { at: 'there', since: pending.in.at, isWaiting: true }
  // Whoever came too late has lost the place and may still check in while nobody else has it.
  if (!mine) return { at: task.moves.includes('checkIn') ? 'arrive' : 'offered' }
  const begins = instantAt(task.on, `${String(mine.fromHour).padStart(2, '0')}:00`)
  const opensAt = new Date(begins.getTime() - CHECK_IN_EARLY_MINUTES * 60_000)
  return now < opensAt.getTime() ? { at: 'early', opensAt } : { at: 'arrive' }
}

/** Whether nothing of it is asked any more, and the server knows. */
export const hasEnded = (stand: Stand): boolean => stand.at === 'over' || (stand.at === 'left' && !stand.isWaiting)
