import { subscriptionChangeSchema } from '../../types/reminder'
import { personIdOf } from '../platform/actor'
import { clearGrantBefore, grantId } from '../platform/grants'
import type { Store } from '../platform/store'

/**
 * WeChat tells that a person switched templates off: nothing may be sent with them any more (rule 2). Switching one on again grants
 * nothing, and other events are not ours. Heard twice or late it is the same (rule 20): what the person granted after it stays.
 */
export const hearOfChange = async (store: Store, event: Record<string, unknown>, now: Date): Promise<void> => {
  const change = subscriptionChangeSchema.safeParse(event)
  if (!change.success || typeof event.FromUserName !== 'string') return
  const personId = personIdOf(event.FromUserName)
  const before = endOfSecond(event.CreateTime) ?? now
  for (const { TemplateId, SubscribeStatusString } of change.data.List) {
    if (SubscribeStatusString === 'reject') await clearGrantBefore(store, grantId(personId, TemplateId), before, now)
  }
}

/** WeChat's `CreateTime`, in whole seconds of Unix time: what was granted within that second counts as before it. */
const endOfSecond = (seconds: unknown): Date | null => {
  const number = Number(seconds)
  return Number.isInteger(number) && number > 0 ? new Date((number + 1) * 1000) : null
}
