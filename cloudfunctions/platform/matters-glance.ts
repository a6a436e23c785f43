import { glanceAtMatters, PLAN_GLANCE, PROMISE_GLANCE, TALK_GLANCE } from '../../domain/matters/glance'
import type { MattersGlance } from '../../types/me'
import type { ActorBinding } from '../../types/person'
import type { Store } from './store'

/** Promises and talks of one household looked at: far more than there will be. */
const MANY = 20

/**
 * What waits for a household. One small read where nothing was ever done for it: a promise and a talk always stand beside a plan; else two more. A tenant is told nothing: what an owner raised is
 * not theirs to read.
 */
export const mattersGlance = async (
  store: Store,
  { role, signerId }: Pick<ActorBinding, 'role' | 'signerId'>,
  flatId: string,
): Promise<MattersGlance | null> => {
  if (role === 'tenant') return null
  const [plan] = await store.householdPlans.find({ _id: flatId }, { limit: 1, field: PLAN_GLANCE })
  if (!plan) return null
  const [promises, talks] = await Promise.all([
    store.promises.find({ flatId }, { limit: MANY, field: PROMISE_GLANCE }),
    store.talks.find({ flatId, isLive: true }, { limit: 1, field: TALK_GLANCE }),
  ])
  return glanceAtMatters(plan, promises, talks, signerId)
}
