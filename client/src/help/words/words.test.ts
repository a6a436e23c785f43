import { helpOrder, helpPlace, helpView } from '../../../../test/support/build-help-view'
import { ringAfter, ringLine } from './ring'
import { standOf } from './stand'
import { dayWords, hourWords, spanWords, whenWords, windowWords } from './when'

const now = Date.parse('2026-11-26T02:00:00Z')

test.each([
  [7, '早7点'],
  [8, '上午8点'],
  [12, '中午12点'],
  [14, '下午2点'],
  [20, '晚8点'],
  [24, '夜里12点'],
])('hour %i reads %s', (whole, words) => expect(hourWords(whole)).toBe(words))

test('a span names the part of the day once where both ends are in it', () => {
  expect(spanWords(8, 11)).toBe('上午8点—11点')
  expect(spanWords(10, 14)).toBe('上午10点—下午2点')
})

test('a day near reads as today and tomorrow, a later one by its date, both with the weekday', () => {
  expect(dayWords('2026-11-26', now)).toBe('今天（11月26日 周四）')
  expect(dayWords('2026-11-28', now)).toBe('后天（11月28日 周六）')
  expect(dayWords('2026-11-30', now)).toBe('11月30日 周一')
  expect(windowWords({ on: '2026-11-27', fromHour: 8, toHour: 12 }, now)).toBe('明天（11月27日 周五）上午8点—中午12点')
})

test('the hour that was agreed takes the place of the window', () => {
  expect(whenWords(helpView({ startHour: 9 }), now)).toBe('明天（11月27日 周五）上午9点')
})

test('what it waits for is one line: who is asked now, who is asked next and from when', () => {
  expect(ringLine(helpView(), now)).toBe('在问同一栋楼的，晚8点以后问全小区')
  expect(ringLine(helpView({ ring: 'community', nextRingAt: '2026-11-27T01:00:00Z' }), now)).toBe(
    '在问附近小区的，明天上午9点以后问养老驿站',
  )
  expect(ringLine(helpView({ ring: 'staff', nextRingAt: null }), now)).toBe('社区工作人员在安排')
})

test('what no station does goes on to staff, and what no volunteer does never asks neighbours', () => {
  expect(ringAfter('furniture', 'community')).toBe('staff')
  expect(ringAfter('water', 'community')).toBe('station')
  expect(ringAfter('quiet', 'stairwell')).toBe('station')
})

test.each([
  ['nobody yet', helpView(), '在找人'],
  ['urgent', helpView({ isUrgent: true }), '在找人，加急'],
  ['one of two', helpView({ people: 2, places: [helpPlace()] }), '李晓燕答应了，还差 1 位'],
  [
    'asked',
    helpView({ at: 'asked', places: [helpOrder({ state: 'asked', counterHour: null, priceFen: 0 })] }),
    '等德胜养老驿站确认',
  ],
  [
    'countered',
    helpView({ at: 'asked', places: [helpOrder({ state: 'countered', counterHour: 14, priceFen: 0 })] }),
    '德胜养老驿站问：换到下午2点行吗？',
  ],
  ['filled', helpView({ at: 'filled', missing: 0, places: [helpPlace()] }), '李晓燕会来'],
  [
    'underway',
    helpView({ at: 'underway', places: [helpPlace({ checkedInAt: '2026-11-27T00:00:00Z' })] }),
    '李晓燕到了，正在帮',
  ],
  ['done', helpView({ at: 'done', places: [helpPlace()] }), '帮完了，请您看看'],
  ['unmet', helpView({ at: 'unmet' }), '这次没能办成，对不起'],
])('%s is said as it is', (_, view, title) => expect(standOf(view, now).title).toBe(title))
