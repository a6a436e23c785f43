import { beyondWechat } from '../../domain/notice/delivery'
import { isExpired } from '../../domain/notice/is-expired'
import { whyUnread } from '../../domain/notice/why-unread'
import type { DeliveryDoc, MessageState } from '../../types/notice-ledger'
import { messageId } from '../platform/messages'
import { command } from '../platform/store'
import type { Run } from './run'

/** Households looked at together: the ids of their messages stay far below what one call may carry (rule 18). */
const PAGE = 200

type Changes = Pick<DeliveryDoc, 'due' | 'reason' | 'nextAt'>

/**
 * Nobody of the household opened the notice in time: somebody rings or knocks. What WeChat has not sent until now it shall not send after
 * somebody was asked to: it is cancelled first. What is over asks nobody. A few reads and updates for a page, whatever its size.
 */
export const handOnUnread = async (run: Run): Promise<boolean> => {
  const { store, now } = run
  const waiting = await store.deliveries.find({ due: 'wechat', nextAt: command.lte(now()) }, { limit: PAGE })
  if (waiting.length === 0) return false
  const over = await noticesOver(run, waiting)
  const [late, ended] = [waiting.filter(isOf(over, false)), waiting.filter(isOf(over, true))]
  let changed = await change(run, ended, { due: null, reason: null, nextAt: null })
  const states = await cancelledStates(run, late)
  const alike = new Map<string, { changes: Changes; deliveries: DeliveryDoc[] }>()
  for (const delivery of late) {
    const reason = whyUnread(statesOf(delivery, states))
    // Another run is sending to them at this moment: the next look knows more.
    if (reason === null) continue
    const { due, nextAt } = beyondWechat(delivery, reason)
    const key = `${due} ${reason}`
    const group = alike.get(key) ?? { changes: { due, reason, nextAt }, deliveries: [] }
    group.deliveries.push(delivery)
    alike.set(key, group)
  }
  for (const { changes, deliveries } of alike.values()) {
    const handedOn = await change(run, deliveries, changes)
    run.did.unread += handedOn
    changed += handedOn
  }
  return changed > 0
}

const isOf =
  (noticeIds: ReadonlySet<string>, isIn: boolean) =>
  ({ noticeId }: DeliveryDoc): boolean =>
    noticeIds.has(noticeId) === isIn

const noticesOver = async ({ store, now }: Run, deliveries: DeliveryDoc[]): Promise<Set<string>> => {
  const ids = [...new Set(deliveries.map(({ noticeId }) => noticeId))]
  const notices = await store.notices.find({ _id: command.in(ids) }, { limit: ids.length, field: { content: true } })
  return new Set(notices.filter(({ content }) => isExpired(content, now())).map(({ _id }) => _id))
}

const messageIds = ({ noticeId, personIds }: DeliveryDoc): string[] =>
  personIds.map((personId) => messageId(noticeId, personId))

/** Cancels what still waits, and only then looks: nothing that counts as not sent is sent any more. */
const cancelledStates = async (
  { store, now, did }: Run,
  deliveries: DeliveryDoc[],
): Promise<Map<string, MessageState>> => {
  const ids = [...new Set(deliveries.flatMap(messageIds))]
  if (ids.length === 0) return new Map()
  const cancelled = { state: 'cancelled', endedAt: now() }
  did.cancelled += await store.messages.updateWhere({ _id: command.in(ids), state: 'waiting' }, cancelled)
  const messages = await store.messages.all({ _id: command.in(ids) }, { state: true })
  return new Map(messages.map(({ _id, state }) => [_id, state]))
}

const statesOf = (delivery: DeliveryDoc, states: ReadonlyMap<string, MessageState>): MessageState[] =>
  messageIds(delivery).flatMap((id) => states.get(id) ?? [])

/** Who opened it meanwhile stays reached (rule 6). */
const change = async ({ store }: Run, deliveries: DeliveryDoc[], changes: Changes): Promise<number> =>
  deliveries.length === 0
    ? 0
    : store.deliveries.updateWhere(
        { _id: command.in(deliveries.map(({ _id }) => _id)), due: 'wechat', reachedAt: null },
        changes,
      )
