import type { FigureDay } from '@chuanmen/types/figures'
import { changedDays, daysWithToday, placeOf, trendOf, weekWords } from './trend'

const day = (on: string, agreed: number, complete: number): FigureDay => ({
  on,
  agreed,
  complete,
  agreedAreaCentiSqm: agreed * 100,
})
const now = { households: 20, agreed: 10, areaCentiSqm: 2000, agreedAreaCentiSqm: 1000, risers: 10, complete: 4 }
const round = {
  roundId: 'r',
  title: '更换立管',
  opensAt: '2026-11-01T01:00:00Z',
  closesAt: '2026-11-30T10:00:00Z',
  isClosed: false,
}
const at = Date.parse('2026-11-20T02:00:00Z')
const days = [day('2026-11-03', 2, 0), day('2026-11-12', 6, 2), day('2026-11-19', 9, 3)]

test('while the round goes on the line goes on to today as it stands now', () => {
  expect(daysWithToday({ days, now }, round, at).at(-1)).toEqual(day('2026-11-20', 10, 4))
})

test('of a round that is over nothing is added to its last day', () => {
  expect(daysWithToday({ days, now }, { isClosed: true }, at)).toEqual(days)
})

test('the line begins on the day the round opened, when nobody had answered', () => {
  expect(trendOf({ days, now }, round, at)).toEqual({
    from: '2026-11-01',
    to: '2026-11-20',
    points: [
      { on: '2026-11-01', agreed: 0, complete: 0 },
      { on: '2026-11-03', agreed: 10, complete: 0 },
      { on: '2026-11-12', agreed: 30, complete: 20 },
      { on: '2026-11-19', agreed: 45, complete: 30 },
      { on: '2026-11-20', agreed: 50, complete: 40 },
    ],
  })
})

test('before the first night, and on a round’s only day, there is no line', () => {
  expect(trendOf({ days: [], now }, round, at)).toBeNull()
  expect(trendOf({ days: [day('2026-11-01', 1, 0)], now }, { ...round, isClosed: true }, at)).toBeNull()
})

test('a day has its place between the first and the last', () => {
  expect(placeOf('2026-11-06', '2026-11-01', '2026-11-21')).toBe(25)
})

test.each([
  ['more of both', [day('2026-11-12', 6, 2), day('2026-11-20', 10, 4)], '最近 7 天：多了 4 户同意，多成了 2 串'],
  ['withdrawals', [day('2026-11-13', 6, 2), day('2026-11-20', 5, 1)], '最近 7 天：少了 1 户同意，退回了 1 串'],
  ['consent alone', [day('2026-11-13', 6, 2), day('2026-11-20', 8, 2)], '最近 7 天：多了 2 户同意，成串的没变'],
  ['nothing', [day('2026-11-13', 6, 2), day('2026-11-20', 6, 2)], '最近 7 天：没有变化'],
  ['no week yet', [day('2026-11-14', 6, 2), day('2026-11-20', 8, 2)], null],
])('the last seven days in words: %s', (_name, list, words) => {
  expect(weekWords(list)).toBe(words)
})

test('the table has the days on which something changed, the newest first', () => {
  const rows = changedDays([day('2026-11-03', 2, 0), day('2026-11-04', 2, 0), day('2026-11-05', 1, 1)])
  expect(rows.map(({ on, agreedMore, completeMore }) => [on, agreedMore, completeMore])).toEqual([
    ['2026-11-05', -1, 1],
    ['2026-11-03', 2, 0],
  ])
})
