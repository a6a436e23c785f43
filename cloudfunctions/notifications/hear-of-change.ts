import { subscriptionChangeSchema } from '../../types/reminder'
import { personIdOf } from '../platform/actor'
import { clearGrant, grantId } from '../platform/grants'
import type { Store } from '../platform/store'

/**
 * WeChat tells that a person switched templates off: nothing may be sent with them any more (rule 2). Switching one on again grants
 * nothing, and other events are not ours. Heard twice it is the same (rule 20).
 */
export const hearOfChange = async (store: Store, event: Record<string, unknown>, now: Date): Promise<void> => {
  const change = subscriptionChangeSchema.safeParse(event)
  if (!change.success || typeof event.FromUserName !== 'string') return
  const personId = personIdOf(event.FromUserName)
  for (const { TemplateId, SubscribeStatusString } of change.data.List) {
    if (SubscribeStatusString === 'reject') await clearGrant(store, grantId(personId, TemplateId), now)
  }
}
