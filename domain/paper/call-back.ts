import { VISIT_BACK_DAYS } from '../../types/limits'
import type { CallOutcome, PaperDoc } from '../../types/paper'
import { accept, type Result, refuse } from '../../types/result'
import type { Item } from '../../types/riser'
import type { TallyDoc } from '../../types/tally'
import { isItemLocked } from '../consent/item-state'
import { isQuiet } from '../visit/quiet-hours'

const DAY_MS = 86_400_000

export type CallBack = { rev: number; outcome: CallOutcome; words: string; by: string; byName: string; at: Date }

/**
 * The paper after its signer was rung: found to be theirs, denied, or still to ring. Refuses `paper_own_callback` for who recorded it, `paper_changed` for an old `rev`, `paper_state`
 * unless a call is due, `visit_date_invalid` for a call in the future, before the paper was recorded or too long ago, `visit_quiet_hours`.
 */
export const calledBack = (paper: PaperDoc, call: CallBack, now: Date): Result<PaperDoc> => {
  const { rev, outcome, words, by, byName, at } = call
  if (by === paper.paper.recordedBy) return refuse('paper_own_callback')
  if (rev !== paper.rev) return refuse('paper_changed')
  if (paper.at !== 'toCall') return refuse('paper_state')
  const isOld = at.getTime() < now.getTime() - VISIT_BACK_DAYS * DAY_MS
  if (at > now || isOld || at < paper.recordedAt) return refuse('visit_date_invalid')
  if (isQuiet(at)) return refuse('visit_quiet_hours')
  const called = { ...paper, calls: [...paper.calls, { outcome, words, by, byName, at }], rev: paper.rev + 1 }
  return accept(outcome === 'notReached' ? called : { ...called, at: outcome, isOpen: false })
}

/**
 * The paper's own answers that still stand and can be taken back: whom nobody asked, nobody answered for. What the signer said since stands, and so does a riser locked for
 * works (rule 27).
 */
export const deniable = (tally: TallyDoc, { flatId, signerId, seq, paper }: PaperDoc): Item[] =>
  paper.answers
    .map(({ item }) => item)
    .filter((item) => tally.flats[flatId]?.answers[item]?.[signerId]?.seq === seq && !isItemLocked(tally, flatId, item))
