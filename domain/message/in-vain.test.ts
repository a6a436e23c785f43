import type { NoticeDoc } from '../../types/notice'
import { newDelivery } from '../notice/delivery'
import { inVain } from './in-vain'

const notice = {
  _id: 'n',
  estateId: 'e',
  publishedAt: new Date('2026-10-01T00:00:00Z'),
  content: { kind: 'plan', startsAt: null },
} as unknown as NoticeDoc
const delivery = (personIds: string[], hasPhone = true) =>
  newDelivery(notice, { flatId: 'f', stairwellId: 's', hasPhone }, personIds, null)

test('a household waits as long as WeChat may still tell one of its people', () => {
  expect(inVain(delivery(['a', 'b']), 'a', 'refused')).toMatchObject({ due: 'wechat', reason: null, inVainIds: ['a'] })
})

test.each([
  [true, 'call'],
  [false, 'door'],
])('after the last of them the next channel is due, for the last reason; phone %p: %s (rule 2)', (hasPhone, due) => {
  const one = inVain(delivery(['a', 'b'], hasPhone), 'a', 'unknown')
  expect(inVain(one, 'b', 'refused')).toMatchObject({ due, reason: 'refused', nextAt: null, inVainIds: ['a', 'b'] })
})

test('the same person twice counts once', () => {
  expect(inVain(inVain(delivery(['a', 'b']), 'a', 'failed'), 'a', 'failed')).toMatchObject({ due: 'wechat' })
})

test('a household that opened the notice stays reached (rule 6)', () => {
  const reached = { ...delivery(['a']), due: null, reachedAt: new Date(), reachedBy: 'opened' as const }
  expect(inVain(reached, 'a', 'failed')).toMatchObject({ due: null, reachedBy: 'opened' })
})
