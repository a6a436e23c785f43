import type { RoundDoc, Unfinished } from '../../types/round'

/** Of a round: its stairwells, and how many of their tallies are there, have an older text, are closed. */
type Progress = { state: RoundDoc['state']; stairwells: number; opened: number; outdated: number; closed: number }

/**
 * What was begun on a round and not done: opening, a new text or closing goes stairwell by stairwell, and the process or the
 * page that did it may be gone. Derived from the tallies, so that nothing has to be written before the first step. Closing
 * comes before a new text: a round that is ending takes none. A closing whose last write is missing is unfinished, too.
 */
export const unfinishedWork = ({ state, stairwells, opened, outdated, closed }: Progress): Unfinished | null => {
  if (state === 'opening') return { work: 'open', done: opened, total: stairwells }
  if (state !== 'open') return null
  if (closed > 0) return { work: 'close', done: closed, total: stairwells }
  return outdated > 0 ? { work: 'revise', done: stairwells - outdated, total: stairwells } : null
}
