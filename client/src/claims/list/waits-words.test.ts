import type { MyClaimRow } from '@chuanmen/types/claim-actions'
import { buildingWords, isMine, waitsWords } from './waits-words'

const now = new Date('2026-11-26T02:00:00Z')
type Row = Parameters<typeof waitsWords>[0]
const row = (change: Partial<Row>): Row => ({
  ...{ at: 'submitted', isOpen: true, dueOn: '2026-11-27', step: 'acknowledge', visit: null, offer: null },
  ...change,
})
const visit = { on: '2026-11-27', from: '14:00', to: '16:00' }
const money = { how: 'money', items: [], totalFen: 128_000, priceVersion: 1 } as NonNullable<MyClaimRow['offer']>

test.each<[string, Partial<Row>, string, boolean]>([
  ['is new', {}, '等受理，最晚 11月27日 周五', false],
  ['has missed a deadline', { dueOn: '2026-11-25' }, '受理超期了', false],
  ['has a visit to come', { at: 'visitSet', step: 'inspect', visit }, '明天下午2点上门', false],
  ['is paused', { at: 'inspected', step: 'judge', dueOn: null }, '暂停计时', false],
  ['was offered money', { at: 'offered', step: null, dueOn: null, offer: money }, '赔 ¥1,280.00，请您定', true],
  ['is done', { at: 'done', step: null, dueOn: null }, '请您确认', true],
  ['owes nothing', { at: 'judged', step: null, dueOn: null }, '请您看', true],
  ['waits for an offer', { at: 'judged', step: 'offer' }, '等给出办法', false],
  ['was withdrawn', { at: 'withdrawn', isOpen: false, step: null, dueOn: null }, '您撤回了', false],
])('a claim that %s says so in one line', (_, change, words, mine) => {
  expect(waitsWords(row(change), now)).toContain(words)
  expect(isMine(row(change))).toBe(mine)
})

test('what a building has settled is one calm sentence', () => {
  const building = { name: '6号楼', claims: 12, settled: 11, medianDays: 4 }
  expect(buildingWords(building)).toBe('6号楼到今天 12 份申请，11 份已办结，多数 4 个工作日办完。')
  expect(buildingWords({ ...building, settled: 0, medianDays: null })).toBe('6号楼到今天 12 份申请，0 份已办结。')
})
