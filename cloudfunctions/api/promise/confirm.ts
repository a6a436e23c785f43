import { type Signer, signerFor } from '../../../domain/consent/policy'
import { homeViewer } from '../../../domain/household/policy'
import type { BindingDoc } from '../../../types/binding'
import { confirmPromise as contract, type PromiseDoc } from '../../../types/promise'
import { accept, type Refusal, refuse } from '../../../types/result'
import { action } from '../../platform/action'
import { asActorBinding } from '../../platform/actor'
import { stop, take } from '../../platform/refused'
import { drainRollup } from '../../platform/rollup'
import { confirmIn, keptPromise } from './confirming'
import { promiseAt } from './promise-at'

/** The owner who demanded it, or who holds their power, says that it was kept: from now on the flat has agreed. */
export const confirm = action(contract, async ({ input, actor, now, store, permit, commit }) => {
  const { where } = await promiseAt(store, input.promiseId)
  const { place } = where
  permit(homeViewer(actor, place) === 'owner' ? accept(true) : refuse('not_allowed'))
  const outcome = await commit(async (tx) => {
    const promise = await keptPromise(tx, input)
    const own = actor.bindings.filter(({ flatId }) => place.flatIds.includes(flatId))
    const bindings = await Promise.all(own.map(({ bindingId }) => tx.bindings.get(bindingId)))
    const { binding, signer } = signingFor(
      bindings.flatMap((one) => one ?? []),
      promise,
      now,
    )
    const { textHash, clausesRead } = input
    const proof = { level: binding.level, textHash, clausesRead }
    const via = signer.power
      ? { via: 'agent' as const, power: { powerId: signer.power.powerId, by: binding._id } }
      : { via: 'app' as const }
    return confirmIn(tx, promise, { ...proof, ...via }, { name: '住户', personId: actor.personId }, now)
  })
  await drainRollup(store, outcome)
  return { tallyId: outcome.tallyId, seq: outcome.seq }
})

/** The binding by which somebody signs as the owner who demanded it. Refuses as `signerFor`; `only_owner_signs` for another owner of the same home. */
const signingFor = (
  bindings: readonly BindingDoc[],
  { roundId, items, signerId }: PromiseDoc,
  now: Date,
): { binding: BindingDoc; signer: Signer } => {
  let refusal: Refusal | null = null
  for (const binding of bindings) {
    const signer = signerFor(asActorBinding(binding), binding.powers, roundId, items, now)
    if (signer.ok && signer.value.signerId === signerId) return { binding, signer: signer.value }
    if (!signer.ok) refusal = signer
  }
  return refusal ? take<never>(refusal) : stop('only_owner_signs')
}
