import type { HelpOutcome } from '@chuanmen/types/help-words'
import { type LaterOf, useLater } from '@/lib/later'
import { leftWords } from './words'

/** A check-in or check-out that still has to reach the server, or that the server refused. */
export type Pending = {
  id: string
  at: string
  refused: string | null
  refusedCode: string
  outcome: HelpOutcome | null
}
export type PendingVisit = { in: Pending | null; out: Pending | null }

const nothing: PendingVisit = { in: null, out: null }

/** What was done at the door on this phone and is not heard yet, task by task. */
export function pendingOf(entries: readonly LaterOf<'help.move'>[]): (taskId: string) => PendingVisit {
  const all = new Map<string, PendingVisit>()
  for (const entry of entries) {
    const { id, input, refusedCode = '' } = entry
    const { taskId, move } = input
    if (move.kind !== 'checkIn' && move.kind !== 'checkOut') continue
    const refused = entry.refused === null ? null : entry.refused + leftWords(entry)
    const outcome = move.kind === 'checkOut' ? move.outcome : null
    const pending: Pending = { id, at: move.at, refused, refusedCode, outcome }
    all.set(taskId, { ...(all.get(taskId) ?? nothing), [move.kind === 'checkIn' ? 'in' : 'out']: pending })
  }
  return (taskId) => all.get(taskId) ?? nothing
}

export const usePendingVisits = () => pendingOf(useLater('help.move'))
