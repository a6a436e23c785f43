import { residentOf } from '../../../domain/binding/policy'
import { applyAnswer } from '../../../domain/consent/apply-answer'
import { signerFor } from '../../../domain/consent/policy'
import { canRatify } from '../../../domain/consent/ratify'
import { answerConsent } from '../../../types/consent'
import { action } from '../../platform/action'
import { asActorBinding } from '../../platform/actor'
import { afterAnswer } from '../../platform/after-answer'
import { putPapersAway } from '../../platform/paper-commit'
import { found, take } from '../../platform/refused'
import { drainRollup } from '../../platform/rollup'
import { randomId } from '../../platform/secrets'
import { saveTally, tallyId } from '../../platform/tally-commit'

/**
 * A signature: an owner's own, or an agent's under a stored power. One transaction over request, binding, tally, evidence
 * and outbox, whatever the estate's size; the binding is read in it and whoever ends it writes the tally too.
 */
export const answer = action(answerConsent, async ({ input, actor, now, store, permit, commit }) => {
  permit(residentOf(actor, input.flatId))
  const outcome = await commit(async (tx) => {
    const binding = found(await tx.bindings.get(`${actor.personId}~${input.flatId}`))
    const items = input.answers.map((one) => one.item)
    const signer = take(signerFor(asActorBinding(binding), binding.powers, input.roundId, items, now))
    const tally = found(await tx.tallies.get(tallyId(input.roundId, binding.stairwellId)))
    const preparationId = `${input.roundId}~${input.flatId}`
    const kept = input.confirmsPrepared ? await tx.preparations.get(preparationId) : null
    // A lapsed one, or one to an older text, is nobody's any more: the owner answers for themself, and evidence names no other.
    const prepared = kept && canRatify(kept, tally.textHash, now) ? kept : null
    const change = take(
      applyAnswer(
        tally,
        {
          flatId: input.flatId,
          signerId: signer.signerId,
          level: binding.level,
          textHash: input.textHash,
          clausesRead: input.clausesRead,
          answers: input.answers,
          salt: randomId(),
          ...(signer.power
            ? { via: 'agent', power: { powerId: signer.power.powerId, by: binding._id } }
            : { via: 'app', ...(prepared ? { preparedBy: prepared.bindingId } : {}) }),
        },
        now,
      ),
    )
    await saveTally(tx, change, now)
    await putPapersAway(tx, { before: tally, after: change.tally, evidence: change.evidence }, now)
    const words = Object.fromEntries(input.answers.map((one) => [one.item, one.words]))
    const said = { before: tally, after: change.tally, evidence: change.evidence, words }
    await afterAnswer(tx, { ...said, actorName: '住户', actorId: actor.personId }, now)
    if (kept) await tx.preparations.remove(preparationId)
    return { tallyId: tally._id, seq: change.tally.seq, version: change.tally.version }
  })
  await drainRollup(store, outcome)
  return { tallyId: outcome.tallyId, seq: outcome.seq }
})
