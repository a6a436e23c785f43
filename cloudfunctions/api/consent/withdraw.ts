import { residentOf } from '../../../domain/binding/policy'
import { signerFor } from '../../../domain/consent/policy'
import { withdraw as withdrawInTally } from '../../../domain/consent/withdraw'
import { withdrawConsent } from '../../../types/consent'
import { action } from '../../platform/action'
import { asActorBinding } from '../../platform/actor'
import { afterAnswer } from '../../platform/after-answer'
import { putPapersAway } from '../../platform/paper-commit'
import { found, take } from '../../platform/refused'
import { drainRollup } from '../../platform/rollup'
import { saveTally, tallyId } from '../../platform/tally-commit'

/** Takes back one's answers without giving a reason; a riser that was complete is open again (rule 27). Refuses `riser_locked`. */
export const withdraw = action(withdrawConsent, async ({ input, actor, now, store, permit, commit }) => {
  permit(residentOf(actor, input.flatId))
  const outcome = await commit(async (tx) => {
    const binding = found(await tx.bindings.get(`${actor.personId}~${input.flatId}`))
    const signer = take(signerFor(asActorBinding(binding), binding.powers, input.roundId, input.items, now))
    const tally = found(await tx.tallies.get(tallyId(input.roundId, binding.stairwellId)))
    const change = take(
      withdrawInTally(
        tally,
        { flatId: input.flatId, signerId: signer.signerId, items: input.items, by: binding._id, via: 'app' },
        now,
      ),
    )
    await saveTally(tx, change, now)
    await putPapersAway(tx, { before: tally, after: change.tally, evidence: change.evidence }, now)
    const said = { before: tally, after: change.tally, evidence: change.evidence, words: {} }
    await afterAnswer(tx, { ...said, actorName: '住户', actorId: actor.personId }, now)
    return { tallyId: tally._id, seq: change.tally.seq, version: change.tally.version }
  })
  await drainRollup(store, outcome)
  return { tallyId: outcome.tallyId, seq: outcome.seq }
})
