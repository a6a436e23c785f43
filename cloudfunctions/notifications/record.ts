import type { Outcome } from '../../domain/message/outcome'
import { RATE_LIMIT_MINUTES } from '../../types/limits'
import type { MessageDoc } from '../../types/message'
import { raiseAlarm } from '../platform/alarms'
import { clearGrant, giveBackGrant, grantId } from '../platform/grants'
import { log } from '../platform/log'
import { endInVain } from '../platform/messages'
import type { Run } from './run'

const MINUTE_MS = 60_000

/**
 * Writes down what came of one try, at once. Only the holder of the claim may: a run so late that its claim was given up changes nothing.
 * A failure puts grant and alarm right first; whoever dies in between leaves a claim that ends as unknown, never one that is sent again.
 */
export const record = async (run: Run, message: MessageDoc, code: number | null, outcome: Outcome): Promise<void> => {
  const { store, now, did } = run
  const mine = { state: 'claimed', claimId: message.claimId }
  const heldBy = (isHeld: boolean): void => {
    if (!isHeld) log('error', 'a message ended after its claim had been given up', { messageId: message._id })
  }
  if (outcome.next === 'sent') {
    heldBy(await store.messages.updateIf(message._id, [mine], { state: 'sent', endedAt: now() }))
    did.sent += 1
    return
  }
  if (outcome.next === 'unknown') {
    heldBy(await endInVain(store, message, { state: 'unknown', errorCode: null, reason: 'unknown' }, now()))
    did.unknown += 1
    return
  }
  const grant = grantId(message.personId, message.templateId)
  if (outcome.grant === 'gone') await clearGrant(store, grant, now())
  else await giveBackGrant(store, grant, outcome.next === 'later' ? message._id : undefined)
  if (outcome.isAlarm) await raiseAlarm(store, code ?? 0, message, now())
  if (outcome.next === 'later') {
    const dueAt = new Date(now().getTime() + RATE_LIMIT_MINUTES * MINUTE_MS)
    const changes = { state: 'waiting', claimId: null, claimedAt: null, dueAt, errorCode: code }
    heldBy(await store.messages.updateIf(message._id, [mine], changes))
    run.isResting = true
    did.later += 1
    return
  }
  heldBy(await endInVain(store, message, { state: 'failed', errorCode: code, reason: outcome.reason }, now()))
  did.failed += 1
}
