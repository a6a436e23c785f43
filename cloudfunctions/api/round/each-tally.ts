import type { Result } from '../../../types/result'
import type { TallyDoc } from '../../../types/tally'
import { take } from '../../platform/refused'
import { drainRollup, rollupDue } from '../../platform/rollup'
import { step } from '../../platform/stepwise'
import { store, type Transaction } from '../../platform/store'
import { saveTally, type TallyChange, tallyId } from '../../platform/tally-commit'

/**
 * Applies one idempotent rule to the tallies of a round that still need it, a few per call, each in its own transaction
 * with its evidence; then their roll-ups.
 */
export const eachTally = async (
  tallies: TallyDoc[],
  isPending: (tally: TallyDoc) => boolean,
  rule: (tally: TallyDoc) => Result<TallyChange>,
  now: Date,
  also: (tx: Transaction, tally: TallyDoc) => Promise<void> = async () => {},
): Promise<{ done: number; isDone: boolean }> => {
  const pending = tallies.filter(isPending)
  const { handled, isDone } = await step(pending, async ({ roundId, stairwellId }) => {
    const tally = await store.transact(async (tx) => {
      const current = await tx.tallies.get(tallyId(roundId, stairwellId))
      if (!current) return null
      const change = take(rule(current))
      await saveTally(tx, change, now)
      await also(tx, change.tally)
      return change.tally
    })
    if (tally) await drainRollup(store, rollupDue(tally, now))
  })
  return { done: tallies.length - pending.length + handled, isDone }
}
