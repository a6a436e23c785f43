import { accept, type Result } from '../../types/result'
import type { TallyDoc } from '../../types/tally'
import { advance, type TallyStep } from './advance'

export type BindingEnd = { flatId: string; signerId: string | null; by: string }

/**
 * A binding ends: answers given under it stay, yet the tally is written, so that a signature in flight under it conflicts and
 * is judged again. Nothing to write (`evidence: null`) once the round is closed, or for a flat it does not ask.
 */
export const recordBindingEnd = (tally: TallyDoc, { flatId, signerId, by }: BindingEnd, now: Date): Result<TallyStep> =>
  accept(
    tally.closedAt || !tally.flats[flatId]
      ? { tally, evidence: null }
      : advance(tally, { kind: 'bindingEnded', flatId, signerId, by }, now),
  )
