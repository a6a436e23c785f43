import { countdown, dayBar, spanWords } from './times'

const at = (beijing: string) => `2026-11-${beijing}:00+08:00`

test.each([
  [at('25T09:00'), at('25T16:00'), '上午9点—下午4点'],
  [at('25T21:00'), at('26T05:30'), '晚9点—11月26日 周四 早5点半'],
  [at('25T09:00'), null, '上午9点起'],
])('a span reads as people say it: %s to %s', (from, to, words) => {
  expect(spanWords(from, to)).toBe(words)
})

test.each([
  ['23T10:00', true, '离停水还有 47 小时'],
  ['20T10:00', true, '离停水还有 4 天'],
  ['25T08:30', true, '离停水还有不到 1 小时'],
  ['25T12:00', true, '离来水还有 4 小时'],
  ['25T17:00', true, '已来水'],
  ['23T10:00', false, '还有 47 小时'],
])('at %s a countdown says how long it is', (now, isWater, words) => {
  expect(countdown(at('25T09:00'), at('25T16:00'), at(now), isWater).words).toBe(words)
})

describe('the day as a bar', () => {
  test('places the stop between early morning and late evening', () => {
    const bar = dayBar(at('25T10:00'), at('25T18:00'))
    expect(bar).toMatchObject({ from: 25, width: 50, hours: '8 小时' })
    expect(bar?.ticks.map(({ words }) => words)).toEqual(['早6点', '晚10点', '上午10点', '晚6点'])
  })
  test('leaves out the end it would write over', () => {
    expect(dayBar(at('25T06:00'), at('25T12:00'))?.ticks.map(({ words }) => words)).toEqual([
      '晚10点',
      '早6点',
      '中午12点',
    ])
  })
  test('turns the words of a short stop outwards', () => {
    const bar = dayBar(at('25T13:00'), at('25T15:00'))
    expect(bar?.ticks.filter(({ isEdge }) => isEdge).map(({ anchor }) => anchor)).toEqual(['end', 'start'])
  })
  test('is not drawn for a stop over midnight or without an end', () => {
    expect(dayBar(at('25T21:00'), at('26T05:00'))).toBeNull()
    expect(dayBar(at('25T21:00'), null)).toBeNull()
  })
})
