import { residentOf } from '../../../domain/binding/policy'
import { recordAccess as recordInTally } from '../../../domain/consent/record-access'
import { recordAccess as contract } from '../../../types/consent'
import { refuse } from '../../../types/result'
import { action } from '../../platform/action'
import { found, take } from '../../platform/refused'
import { drainRollup } from '../../platform/rollup'
import { randomId } from '../../platform/secrets'
import { saveTally, tallyId } from '../../platform/tally-commit'

/** A tenant's record: whether the works may enter and when suits. It never counts as consent (rule 28). */
export const recordAccess = action(contract, async ({ input, actor, now, store, permit, commit }) => {
  const binding = residentOf(actor, input.flatId)
  permit(binding.ok && binding.value.role !== 'tenant' ? refuse('not_allowed') : binding)
  const mine = take(binding)
  const outcome = await commit(async (tx) => {
    const tally = found(await tx.tallies.get(tallyId(input.roundId, mine.stairwellId)))
    const { flatId, canEnter, words } = input
    const change = take(recordInTally(tally, { flatId, canEnter, words, by: mine.bindingId, salt: randomId() }, now))
    await saveTally(tx, change, now)
    return { tallyId: tally._id, seq: change.tally.seq, version: change.tally.version }
  })
  await drainRollup(store, outcome)
  return { tallyId: outcome.tallyId, seq: outcome.seq }
})
