import type { MessageState } from '../../types/notice-ledger'
import { whyUnread } from './why-unread'

test.each<[MessageState[], ReturnType<typeof whyUnread>]>([
  [['sent'], 'unread'],
  [['cancelled', 'sent', 'unknown'], 'unread'],
  [['unknown', 'cancelled'], 'unknown'],
  [['cancelled'], 'notSent'],
  [['failed', 'cancelled'], 'notSent'],
  [[], 'notSent'],
  [['claimed', 'cancelled'], null],
  [['waiting'], null],
])('of messages %j a household was not reached because: %s', (states, reason) => {
  expect(whyUnread(states)).toBe(reason)
})
