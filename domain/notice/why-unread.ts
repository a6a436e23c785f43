import type { MessageState } from '../../types/notice-ledger'
import type { ChannelReason } from '../../types/notice-words'

/**
 * Why WeChat did not reach a household in its time, from what became of its persons' messages: at least one was sent and nobody opened it,
 * one may have been, or none was. Null while one is on its way, since nobody can tell yet.
 */
export const whyUnread = (states: readonly MessageState[]): ChannelReason | null => {
  if (states.includes('sent')) return 'unread'
  if (states.includes('claimed') || states.includes('waiting')) return null
  return states.includes('unknown') ? 'unknown' : 'notSent'
}
