import { hourWords, lastsWords, peopleWords, spanWords, timeWords, titleOf } from './words'

const on = '2026-11-25'
const task = {
  ...{ kind: 'water' as const, count: 2, on, fromHour: 8, toHour: 12, minutes: 40 },
  ...{ startHour: null, proposal: null, people: 1 as const, missing: 1 },
}

test.each([
  [8 * 60, 8 * 60 + 40, '上午8点—8点40分'],
  [10 * 60, 13 * 60, '上午10点—下午1点'],
  [20 * 60, 24 * 60, '晚8点—12点'],
])('a stretch of %s to %s minutes names the second part of the day only where it differs', (from, until, words) => {
  expect(spanWords(on, from, until)).toBe(words)
})

test('an untaken task tells its window, a taken or proposed one its hour', () => {
  expect(timeWords(task)).toBe('上午8点—中午12点之间')
  expect(timeWords({ ...task, startHour: 9 })).toBe('上午9点—9点40分')
  const proposal = { fromHour: 10, sentence: '', isPinned: false, reasons: [] }
  expect(timeWords({ ...task, proposal })).toBe('上午10点—10点40分')
  expect(timeWords({ ...task, proposal, startHour: 9 })).toBe('上午9点—9点40分')
})

test.each([
  [40, '约 40 分钟'],
  [60, '约 1 小时'],
  [150, '约 2 小时半'],
  [160, '约 2 小时 40 分钟'],
])('%s minutes are said in words', (minutes, words) => {
  expect(lastsWords(minutes)).toBe(words)
})

test('a count is told only of what is counted', () => {
  expect(titleOf(task)).toBe('送水到家，2 桶')
  expect(titleOf({ kind: 'company', count: 2 })).toBe('陪着等施工师傅')
  expect(hourWords(on, 14)).toBe('下午2点')
})

test('who is wanted is said only where two go', () => {
  expect(peopleWords(task)).toBe('')
  expect(peopleWords({ people: 2, missing: 1 })).toBe('要两个人，还差 1 人')
  expect(peopleWords({ people: 2, missing: 0 })).toBe('两个人一起')
})
