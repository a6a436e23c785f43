import { beijingDay } from '../../domain/consent/beijing-day'
import { signerFor } from '../../domain/consent/policy'
import type { HouseholdPlace } from '../../domain/household/policy'
import { promiseView } from '../../domain/promise/view'
import type { BindingDoc } from '../../types/binding'
import type { Actor } from '../../types/person'
import type { PromiseDoc, PromiseView } from '../../types/promise'
import { asActorBinding } from './actor'
import { photoViews } from './photo-views'
import type { Store } from './store'

/** A scanned sticker alone signs nothing; the round may demand more. */
const SIGNING_LEVEL = 2

type Seer = { store: Store; actor: Actor; now: Date }

/** Promises of one household as somebody who may read them sees them, with the photos of how they were kept. Two queries, and one read for each binding of theirs to it. */
export const promiseViews = async (
  { store, actor, now }: Seer,
  promises: readonly PromiseDoc[],
  place: HouseholdPlace,
): Promise<PromiseView[]> => {
  if (promises.length === 0) return []
  const [photos, bindings] = await Promise.all([
    photoViews(
      store,
      promises.flatMap(({ kept }) => kept?.photoIds ?? []),
      actor,
      place,
    ),
    bindingsTo(store, actor, place),
  ])
  const over = bindings.length === 0 ? new Set() : await overAmong(store, promises)
  const today = beijingDay(now)
  return promises.map((promise) => {
    const isSigner = !over.has(promise.tallyId) && bindings.some((binding) => signsFor(binding, promise, now))
    return promiseView(promise, { actor, place, today, photos, isSigner })
  })
}

/** Tallies of rounds that are over: nothing is signed in them any more. */
const overAmong = async (store: Store, promises: readonly PromiseDoc[]): Promise<Set<string>> => {
  const ids = new Set(promises.flatMap(({ at, tallyId }) => (at === 'kept' ? tallyId : [])))
  const tallies = ids.size === 0 ? [] : await store.tallies.among([...ids], { closedAt: true })
  return new Set(tallies.flatMap(({ _id, closedAt }) => (closedAt ? _id : [])))
}

const bindingsTo = async (store: Store, actor: Actor, { flatIds }: HouseholdPlace): Promise<BindingDoc[]> => {
  const own = actor.bindings.filter(({ flatId, state }) => state === 'active' && flatIds.includes(flatId))
  return (await Promise.all(own.map(({ bindingId }) => store.bindings.get(bindingId)))).flatMap((one) => one ?? [])
}

/** Signs as the owner who demanded it, or under that owner's power (rule 30). */
const signsFor = (binding: BindingDoc, { roundId, items, signerId }: PromiseDoc, now: Date): boolean => {
  const signer = signerFor(asActorBinding(binding), binding.powers, roundId, items, now)
  return signer.ok && signer.value.signerId === signerId && binding.level >= SIGNING_LEVEL
}
