import { buildPlanItem } from '../../../../test/support/build-plan-view'
import { factsOf, happenedSince, standOf } from './item-words'

const TODAY = '2026-11-27'
const NOW = Date.parse('2026-11-27T04:00:00Z')

test.each([
  ['what is late', { dueOn: '2026-11-24', isOverdue: true }, '逾期 3 天', 'brick'],
  ['what waits and is late', { dueOn: '2026-11-24', isOverdue: true, state: 'waiting' }, '等结果，逾期 3 天', 'brick'],
  ['what is due today', { dueOn: TODAY }, '今天到期', 'amber'],
  ['what is due later', { dueOn: '2026-12-09' }, '要办', 'plain'],
  ['what waits', { dueOn: TODAY, state: 'waiting' }, '等结果', 'amber'],
  ['what is done', { dueOn: '2026-11-01', state: 'done' }, '办完了', 'teal'],
] as const)('%s says so', (_, part, words, tone) => {
  expect(standOf(buildPlanItem(part), TODAY)).toEqual({ words, tone })
})

test('an item of which there is nothing yet has no facts', () => {
  expect(factsOf(buildPlanItem(), NOW)).toEqual([])
})

test.each([
  ['exam', ['家里有人考试']],
  ['other', []],
] as const)('quiet days for %s tell a reason only where one was given', (why, notes) => {
  const quiet = { from: '2026-12-01', until: '2026-12-02', why }
  expect(factsOf(buildPlanItem({ quiet }), NOW).flatMap(({ note }) => note ?? [])).toEqual(notes)
})

test('what happened since is told once, with its days as people read them', () => {
  const seen = buildPlanItem()
  const entry = { act: 'assign' as const, byName: '孙静', at: '2026-11-27T03:00:00.000Z', words: '李红 · 2026-12-01' }
  const newer = buildPlanItem({ rev: 2, story: [...seen.story, entry] })
  expect(happenedSince(seen, newer, NOW)).toEqual(['孙静 交给：李红 · 12月1日 周二'])
  expect(happenedSince(newer, newer, NOW)).toEqual([])
})
