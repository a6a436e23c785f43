import { accept, type Result } from '../../types/result'
import type { TallyDoc } from '../../types/tally'
import { advance, type TallyStep } from './advance'

/** Ends the round in this stairwell: no answer comes any more; one may go until its riser is locked (rule 27). Already closed: left alone (`evidence: null`). */
export const closeRound = (tally: TallyDoc, { by }: { by: string }, now: Date): Result<TallyStep> =>
  accept(tally.closedAt ? { tally, evidence: null } : advance(tally, { kind: 'closed', by }, now))
