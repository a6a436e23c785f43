import type { ClaimRow } from '@chuanmen/types/claim-actions'
import { monthBeside, seen, showOf } from './filter'
import { inOrder } from './order'

const row = (claimId: string, part: Partial<ClaimRow> = {}): ClaimRow => ({
  claimId,
  number: `PF-261119-${claimId}`,
  building: '6号楼',
  unit: '2门',
  room: '301',
  damagePlace: 'bathroom',
  damage: 'leak',
  receivedOn: '2026-11-19',
  at: 'submitted',
  rung: 'contractor',
  step: 'acknowledge',
  dueOn: '2026-11-20',
  isPaused: false,
  crewId: null,
  causeId: null,
  fen: null,
  isMine: false,
  toReview: 0,
  ...part,
})
const ids = (rows: ReturnType<typeof inOrder>) => rows.map(({ row: { claimId } }) => claimId)

test('without an order the server’s own stands: the next deadline first', () => {
  expect(ids(inOrder([row('b'), row('a')], null))).toEqual(['b', 'a'])
})

test.each([
  ['place by number, not by letter', 'place', [row('a', { room: '1201' }), row('b', { room: '301' })], ['b', 'a']],
  ['deadline, nothing due last', 'due', [row('a', { dueOn: null }), row('b')], ['b', 'a']],
  ['step as claims go', 'step', [row('a', { at: 'offered' }), row('b', { at: 'submitted' })], ['b', 'a']],
  ['rung upwards', 'rung', [row('a', { rung: 'street' }), row('b', { rung: 'contractor' })], ['b', 'a']],
  ['money, none asked first', 'money', [row('a', { fen: 200 }), row('b')], ['b', 'a']],
])('sorts by %s, and the other way round', (_name, key, rows, sorted) => {
  expect(ids(inOrder(rows, { key, descending: false }))).toEqual(sorted)
  expect(ids(inOrder(rows, { key, descending: true }))).toEqual([...sorted].reverse())
})

test('claims of one cause stand together where the first of them stands, and are counted', () => {
  const rows = [row('a', { causeId: 'x' }), row('b'), row('c', { causeId: 'x' }), row('d', { causeId: 'lone' })]
  expect(inOrder(rows, null).map(({ row: { claimId }, cause, isFollowing }) => [claimId, cause, isFollowing])).toEqual([
    ['a', 2, false],
    ['c', 2, true],
    ['b', 0, false],
    ['d', 0, false],
  ])
})

test('one’s own are found among the open ones; an empty search asks nothing', () => {
  const rows = [row('a'), row('b', { isMine: true })]
  expect(showOf('mine', '2026-11', '')).toEqual({ what: 'open' })
  expect(seen('mine', rows).map(({ claimId }) => claimId)).toEqual(['b'])
  expect(seen('open', rows)).toHaveLength(2)
  expect(showOf('search', '2026-11', '  ')).toBeNull()
  expect(showOf('search', '2026-11', ' 301 ')).toEqual({ what: 'search', text: '301' })
})

test.each([
  ['2026-11', -1, '2026-10'],
  ['2026-01', -1, '2025-12'],
  ['2026-12', 1, '2027-01'],
])('%s moved by %d is %s', (month, by, moved) => {
  expect(monthBeside(month, by)).toBe(moved)
})
