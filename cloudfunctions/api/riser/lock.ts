import { lockRiser as lockInTally } from '../../../domain/consent/lock-riser'
import { staffMay } from '../../../domain/staff/policy'
import { lockRiser } from '../../../types/round'
import { action } from '../../platform/action'
import { placeOfStairwell } from '../../platform/place'
import { found, take } from '../../platform/refused'
import { drainRollup } from '../../platform/rollup'
import { saveTally, tallyId } from '../../platform/tally-commit'

/** Locks a complete riser for works. Refuses `riser_not_complete`, `riser_already_locked`, `round_not_open`. */
export const lock = action(lockRiser, async ({ input, actor, now, store, permit, commit }) => {
  const { place } = await placeOfStairwell(store, input.stairwellId)
  permit(staffMay(actor, 'lockRiser', place))
  const outcome = await commit(async (tx) => {
    const tally = found(await tx.tallies.get(tallyId(input.roundId, input.stairwellId)))
    const change = take(lockInTally(tally, { riserId: input.riserId, by: actor.personId }, now))
    await saveTally(tx, change, now)
    return { lockedAt: now.toISOString(), tallyId: tally._id, version: change.tally.version }
  })
  await drainRollup(store, outcome)
  return { lockedAt: outcome.lockedAt }
})
