import type { DeliveryDoc } from '../../types/notice-ledger'
import { isAddressed, mayFind, mayRead } from './audience'
import { concerned, concerns } from './concerns'
import { beyondWechat, newDelivery, withEvent } from './delivery'
import { flatsThatHeard } from './has-heard'
import { sumAnswers, sumByStairwell } from './ledger-sums'
import { toldAt } from './told-at'
import { walkingOrder } from './walking-order'

const at = new Date('2026-10-01T00:00:00Z')
const later = new Date('2026-10-01T01:00:00Z')
const notice = {
  _id: 'n',
  estateId: 'e',
  publishedAt: at,
  content: { kind: 'plan' as const, startsAt: null },
} as Parameters<typeof newDelivery>[0]
const delivery = (more: Partial<DeliveryDoc> = {}): DeliveryDoc => ({
  ...newDelivery(notice, { flatId: 'f', stairwellId: 's', hasPhone: true }, ['p'], null),
  ...more,
})
const call = { by: 'noAnswer' as const, personId: 'x', at, receivedAt: at, how: 'call' as const }
const told = { by: 'told' as const, personId: 'x', at, receivedAt: at, how: 'door' as const }

describe('a delivery', () => {
  test('is on the next channel at once when nobody can be reminded', () => {
    expect(delivery().due).toBe('wechat')
    const of = (hasPhone: boolean) =>
      newDelivery(notice, { flatId: 'f', stairwellId: 's', hasPhone }, [], 'nobodyBound').due
    expect([of(true), of(false)]).toEqual(['call', 'door'])
  })

  test('moves from the call to the door when nobody answers, and ends when somebody is told (rule 6)', () => {
    const rung = beyondWechat(delivery(), 'unread')
    expect(rung).toMatchObject({ due: 'call', reason: 'unread', nextAt: null })
    const tried = withEvent(rung, call)
    expect(tried).toMatchObject({ due: 'door', reason: 'noAnswer' })
    expect(withEvent(tried, told)).toMatchObject({ due: null, reason: null, reachedAt: at, reachedBy: 'told' })
  })

  test('stays reached, by what reached it first (rule 6)', () => {
    const opened = withEvent(delivery(), { by: 'opened', personId: 'p', at })
    const again = withEvent(opened, { ...told, at: later })
    expect(again).toMatchObject({ reachedAt: at, reachedBy: 'opened', due: null })
    expect(again.events).toHaveLength(2)
    expect(beyondWechat(again, 'unknown')).toEqual(again)
  })
})

test('a replaced notice concerns nobody any more, though it went to them', () => {
  const flat = { flatId: 'f', stairwellId: 's' }
  const of = (state: 'published' | 'replaced' | 'scheduled') => {
    const doc = { state, stairwellIds: ['s'], flatIds: ['f'] }
    return [concerns(doc, flat), concerned(doc, flat), concerned(doc, { ...flat, flatId: 'g' })]
  }
  expect(of('published')).toEqual([true, true, false])
  expect(of('replaced')).toEqual([false, true, false])
  expect(of('scheduled')).toEqual([false, false, false])
})

test.each([
  ['everyone', 'tenant', 'tenant', true, true],
  ['owners', 'owner', 'tenant', true, true],
  ['owners', 'family', 'owner', false, true],
  ['owners', 'tenant', 'tenant', false, false],
  ['occupants', 'tenant', 'tenant', true, true],
  ['occupants', 'family', 'owner', true, true],
  ['occupants', 'owner', 'owner', true, true],
  ['occupants', 'owner', 'tenant', false, true],
] as const)(
  'for %s: %s of a flat lived in by its %s is reminded: %p, finds it: %p',
  (audience, role, occupancy, isReminded, isFound) => {
    expect([isAddressed(audience, role, occupancy), mayFind(audience, role)]).toEqual([isReminded, isFound])
  },
)

test('a notice that names households names the one that a flat was joined into', () => {
  const flat = { flatId: 'joined', stairwellId: 's', primaryId: 'f' }
  const of = (flatIds: string[] | null) => concerns({ state: 'published', stairwellIds: ['s'], flatIds }, flat)
  expect([of(null), of(['f']), of(['joined']), of(['g'])]).toEqual([true, true, true, false])
})

test.each([
  ['estate', 'active', 'owner', true],
  ['estate', 'pending', 'owner', true],
  ['estate', 'pending', 'tenant', false],
  ['reasons', 'active', 'owner', true],
  ['reasons', 'pending', 'owner', false],
] as const)('a notice for owners by %s: an %s %s may read it: %p (rules 8, 43)', (scope, state, role, expected) => {
  const target = scope === 'estate' ? { scope } : { scope, roundId: 'r', reasons: ['noise' as const] }
  expect(mayRead({ audience: 'owners', target }, { role, state })).toBe(expected)
})

test('those who heard of a notice, or may have, are told when it is taken back, and nobody else', () => {
  const row = (flatId: string, reachedAt: Date | null, ...personIds: string[]) => ({ flatId, reachedAt, personIds })
  const states = ['sent', 'claimed', 'unknown', 'failed', 'waiting', 'cancelled'] as const
  expect(
    flatsThatHeard(
      [row('reached', at), row('nobody', null), ...states.map((state) => row(state, null, `of ${state}`, 'other'))],
      states.map((state) => ({ personId: `of ${state}`, state })),
    ),
  ).toEqual(['reached', 'sent', 'claimed', 'unknown'])
})

test.each([
  ['now when the phone says nothing', undefined, later],
  ['when the phone says so', '2026-10-01T00:30:00Z', new Date('2026-10-01T00:30:00Z')],
  ['now when the phone is an hour fast', '2026-10-01T02:00:00Z', later],
  ['not before the notice went out when the phone is a day slow', '2026-09-30T00:00:00Z', at],
])('a household was told %s', (_what, said, expected) => {
  expect(toldAt(said, at, later)).toEqual(expected)
})

test('doors are walked from the top floor down, along the corridor', () => {
  const door = (room: string) => ({ room, floor: Number(room.slice(0, -2)), position: room.slice(-2) })
  const rooms = ['101', '1002', '202', '1001', '201'].map(door).sort(walkingOrder)
  expect(rooms.map(({ room }) => room)).toEqual(['1001', '1002', '201', '202', '101'])
})

test('each household is counted once, where it stands', () => {
  const answer = (option: number) => ({ option, personId: 'p', at })
  const rows = [
    delivery({ due: 'call' }),
    delivery({ due: null, reachedBy: 'opened', answer: answer(1) }),
    delivery({ due: null, reachedBy: 'told', answer: answer(1) }),
    delivery({ stairwellId: 't', answer: answer(7) }),
  ]
  expect(Object.fromEntries(sumByStairwell(rows))).toEqual({
    s: { opened: 1, told: 1, due: { wechat: 0, call: 1, door: 0 } },
    t: { opened: 0, told: 0, due: { wechat: 1, call: 0, door: 0 } },
  })
  expect(sumAnswers(rows, 3)).toEqual([0, 2, 0])
})
