import { area, day, dayHour, dayOf, daysUntil, hour, hoursLeft, nearDay, percent, wholeParts, yuan } from './format'

test.each([
  ['2026-11-25T01:00:00Z', '11月25日 周三 上午9点'],
  ['2026-11-24T06:30:00Z', '11月24日 周二 下午2点半'],
  ['2026-11-23T01:52:00Z', '11月23日 周一 上午9点52分'],
  ['2026-12-06T10:00:00Z', '12月6日 周日 晚6点'],
  ['2026-11-22T16:05:00Z', '11月23日 周一 凌晨0点5分'],
  ['2026-11-23T04:00:00Z', '11月23日 周一 中午12点'],
])('%s reads as 「%s」 in Beijing', (moment, words) => {
  expect(dayHour(moment)).toBe(words)
})

test('a calendar day is Beijing’s already', () => {
  expect(day('2026-11-30')).toBe('11月30日 周一')
  expect(dayOf('2026-11-29T16:00:00Z')).toBe('2026-11-30')
})

test('another year is named', () => {
  expect(day('2027-01-04', '2026-11-23T00:00:00Z')).toBe('2027年1月4日 周一')
})

test.each([
  ['2026-11-23', '今天'],
  ['2026-11-25', '后天'],
  ['2026-11-22', '昨天'],
  ['2026-11-30', '7 天后'],
  ['2026-11-13', '10 天前'],
])('%s is 「%s」 seen from 11月23日', (when, words) => {
  expect(nearDay(when, '2026-11-23T15:59:00Z')).toBe(words)
})

test('days are counted by Beijing midnights', () => {
  expect(daysUntil('2026-11-24T16:00:00Z', '2026-11-23T15:59:00Z')).toBe(2)
  expect(hoursLeft('2026-11-25T01:00:00Z', '2026-11-23T01:30:00Z')).toBe(47)
  expect(hoursLeft('2026-11-20T01:00:00Z', '2026-11-23T01:30:00Z')).toBe(0)
})

test('areas, money and rates read as people write them', () => {
  expect(area(5836)).toBe('58.36 ㎡')
  expect(area(123405)).toBe('1,234.05 ㎡')
  expect(yuan(128000)).toBe('¥1,280.00')
  expect(hour('2026-11-25T08:00:00Z')).toBe('下午4点')
})

test.each([
  [180, 198, '90.9'],
  [197, 198, '99.4'],
  [1999, 2000, '99.9'],
  [198, 198, '100'],
  [0, 198, '0.0'],
  [0, 0, '0'],
])('a rate of %i in %i is %s and only a full count reads 100', (part, whole, words) => {
  expect(percent(part, whole)).toBe(words)
})

test.each([
  ['11月29日 周日 上午9点—下午4点', ['11月29日 周日', '上午9点—', '下午4点']],
  ['新明胡同 孙静 · 11月26日 周四 晚11点54分发', ['11月26日 周四', '晚11点54分发']],
  ['2027年1月4日 周一 下午2点半起', ['2027年1月4日 周一', '下午2点半起']],
  ['同意、不同意都可以。截止 12月8日 周二，还有 12 天', ['12月8日 周二', '还有 12 天']],
  ['6号楼2门，全部住户', []],
])('in 「%s」 dates and times stay whole, and no character is lost', (words, whole) => {
  const parts = wholeParts(words)
  expect(parts.filter((_, at) => at % 2 === 1)).toEqual(whole)
  expect(parts.join('')).toBe(words)
})
