import type { Actor } from '../../types/person'
import type { Store } from './store'

/**
 * Whether this request was carried out to its end before. A mutation that works in several transactions asks first: by now others may have changed what its steps look at, and `commit`
 * answers with the first outcome.
 */
export const wasDone = async (store: Store, { personId }: Actor, requestId: string): Promise<boolean> =>
  (await store.requests.peek(`${personId}~${requestId}`, '_id')) !== null
