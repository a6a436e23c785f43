import type { RoundDoc, RoundResult } from '../../types/round'
import type { TallyDoc } from '../../types/tally'
import { sumFigures } from '../estate/figures'
import { figuresOf } from './summarise'

type Heads = RoundResult['heads']

/** What one stairwell is counted as, and where its chain stands, when it is closed. */
const headOf = (tally: TallyDoc): Heads[string] => ({ seq: tally.seq, head: tally.head, figures: figuresOf(tally) })

/** The round with one stairwell counted as it was closed, in the transaction that closes it. Counted once: what is withdrawn later does not change it. */
export const withClosed = (round: RoundDoc, tally: TallyDoc): RoundDoc =>
  round.closing?.[tally.stairwellId]
    ? round
    : { ...round, closing: { ...round.closing, [tally.stairwellId]: headOf(tally) } }

/**
 * The round ended: its result is the sum of its stairwells as each was closed, and nothing changes it any more. `tallies` count for stairwells of which nothing was kept. A
 * round that has ended is answered as it is.
 */
export const withResult = (round: RoundDoc, tallies: readonly TallyDoc[], now: Date): RoundDoc => {
  if (round.state === 'closed') return round
  const { closing = {}, ...ended } = round
  const heads = { ...Object.fromEntries(tallies.map((tally) => [tally.stairwellId, headOf(tally)])), ...closing }
  const figures = sumFigures(Object.values(heads).map((head) => head.figures))
  return { ...ended, state: 'closed', result: { at: now, figures, heads } }
}
