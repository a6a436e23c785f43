import type { BindingDoc } from '../../types/binding'
import type { Actor, ActorBinding } from '../../types/person'
import { fingerprintId } from './secrets'
import type { Store, Transaction } from './store'

/** Bindings one person may hold; more than a person has homes. */
const BINDINGS_MAX = 50

/** The id of the person behind an openid: the same for ever, and not the openid. */
export const personIdOf = (openid: string): string => fingerprintId('person', openid)

/**
 * Resolves who is asking from the platform's openid and nothing else. The first visit makes the person's record.
 * Costs three reads.
 */
export const resolveActor = async (store: Store, openid: string, now: Date): Promise<Actor> => {
  const personId = personIdOf(openid)
  const { isKnown, actor } = await loadActor(store, personId)
  if (!isKnown) await store.people.create({ _id: personId, schemaVersion: 1, openid, elderMode: false, createdAt: now })
  return actor
}

/** A person as they are now, by id; whether they have ever been here. */
export const loadActor = async (store: Store, personId: string): Promise<{ isKnown: boolean; actor: Actor }> => {
  const [person, staff, bindings] = await Promise.all([
    store.people.get(personId),
    store.staff.get(personId),
    store.bindings.find({ personId }, { limit: BINDINGS_MAX }),
  ])
  const actor = {
    personId,
    elderMode: person?.elderMode ?? false,
    // Whose last role was ended is nobody's colleague any more.
    staff: staff && staff.grants.length > 0 ? { name: staff.name, grants: staff.grants } : null,
    bindings: bindings.filter((binding) => binding.state !== 'ended').map(asActorBinding),
  }
  return { isKnown: person !== null, actor }
}

/** Somebody as bound at the moment of a transaction: a binding that was ended since they called is none. */
export const asBoundNow = async (tx: Transaction, actor: Actor): Promise<Actor> => {
  const now = await Promise.all(actor.bindings.map(({ bindingId }) => tx.bindings.get(bindingId)))
  return { ...actor, bindings: now.flatMap((one) => (one && one.state !== 'ended' ? [asActorBinding(one)] : [])) }
}

/** A stored binding as the policies see it. An ended one counts as not active. */
export const asActorBinding = ({
  _id,
  flatId,
  stairwellId,
  estateId,
  role,
  state,
  level,
  signerId,
}: BindingDoc): ActorBinding => ({
  bindingId: _id,
  flatId,
  stairwellId,
  estateId,
  role,
  state: state === 'active' ? 'active' : 'pending',
  level,
  signerId,
})
