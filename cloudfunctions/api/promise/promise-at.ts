import type { PromiseDoc } from '../../../types/promise'
import { type HouseholdWhere, planAt } from '../../platform/household-place'
import { found } from '../../platform/refused'
import type { Store } from '../../platform/store'

/** A promise, and its household with what the policies ask about. Four reads. Refuses `not_found`. */
export const promiseAt = async (
  store: Store,
  promiseId: string,
): Promise<{ promise: PromiseDoc; where: HouseholdWhere }> => {
  const promise = found(await store.promises.get(promiseId))
  return { promise, where: await planAt(store, promise) }
}
