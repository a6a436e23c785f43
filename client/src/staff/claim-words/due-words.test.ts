import { dueOf } from './due-words'

const TODAY = '2026-11-25'

test.each([
  ['a missed day is told in days', '2026-11-22', false, '逾期 3 天', 'brick'],
  ['today', '2026-11-25', false, '今天到期', 'amber'],
  ['tomorrow', '2026-11-26', false, '明天到期', 'amber'],
  ['a later day by its name', '2026-11-30', false, '11月30日 周一', 'plain'],
  ['a day of next year with its year', '2027-01-04', false, '2027年1月4日 周一', 'plain'],
  ['a paused one is never late', '2026-11-22', true, '暂停计时', 'amber'],
])('%s', (_name, dueOn, isPaused, words, tone) => {
  expect(dueOf({ dueOn, isPaused }, TODAY)).toEqual({ words, tone })
})

test('nothing is due of anybody: nothing is said', () => {
  expect(dueOf({ dueOn: null, isPaused: false }, TODAY)).toBeNull()
})
