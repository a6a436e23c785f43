import { primaryOf } from '../../domain/riser/primary-flats'
import type { ActorBinding } from '../../types/person'
import type { Store } from './store'

/**
 * The households somebody belongs to, in whatever role, if only by a request, by their primary flats: what lists leave out, since nobody works on their own home. A flat that was joined into
 * another since is of that household. Nothing is read for who belongs to none, else one query.
 */
export const ownHomes = async (
  store: Pick<Store, 'stairwells'>,
  bindings: readonly Pick<ActorBinding, 'flatId' | 'stairwellId'>[],
): Promise<ReadonlySet<string>> => {
  if (bindings.length === 0) return new Set()
  const ids = [...new Set(bindings.map(({ stairwellId }) => stairwellId))]
  const stairwells = await store.stairwells.among(ids, { flats: true })
  const flatsOf = new Map(stairwells.map(({ _id, flats }) => [_id, flats]))
  return new Set(
    bindings.map(({ flatId, stairwellId }) => primaryOf({ flats: flatsOf.get(stairwellId) ?? [] }, flatId) ?? flatId),
  )
}
