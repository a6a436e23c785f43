import { isWindowGood } from './check-window'
import { hoursIn, overlap, slotsFor } from './hours'

/** Monday, half past ten in Beijing. */
const NOW = new Date('2026-09-14T02:30:00.000Z')
const on = (day: string, fromHour: number, toHour: number) => ({ on: day, fromHour, toHour })

test.each([
  ['today, an hour that has begun', on('2026-09-14', 9, 11), 40, true],
  ['today, over', on('2026-09-14', 8, 10), 40, false],
  ['yesterday', on('2026-09-13', 9, 12), 40, false],
  ['ends as it begins', on('2026-09-15', 9, 9), 40, false],
  ['ends before it begins', on('2026-09-15', 12, 9), 40, false],
  ['just long enough, the way included', on('2026-09-15', 9, 10), 50, true],
  ['too short by a minute', on('2026-09-15', 9, 10), 51, false],
  ['the last day', on('2026-11-13', 9, 12), 40, true],
  ['a day too far', on('2026-11-14', 9, 12), 40, false],
  ['before anybody helps', on('2026-09-15', 0, 7), 40, false],
  ['the last hour', on('2026-09-15', 20, 21), 40, true],
  ['after it', on('2026-09-15', 21, 24), 40, false],
] as const)('a window: %s', (_, window, minutes, isGood) => {
  expect(isWindowGood(window, minutes, NOW)).toBe(isGood)
})

test.each([
  [40, 1],
  [50, 1],
  [51, 2],
  [120, 3],
  [240, 4],
])('%i minutes and the way take %i whole hours', (minutes, slots) => expect(slotsFor(minutes)).toBe(slots))

test('help begins at any whole hour that leaves room for all of it; the second of two with the first', () => {
  const task = { ...on('2026-09-15', 9, 13), slots: 2, people: 2 as const, places: [] }
  expect(hoursIn(task, NOW)).toEqual([9, 10, 11])
  expect(hoursIn({ ...task, places: [{ fromHour: 10 }] as never }, NOW)).toEqual([10])
  expect(hoursIn({ ...task, on: '2026-09-14' }, NOW)).toEqual([10, 11])
})

test('hours that touch do not overlap', () => {
  expect(overlap({ fromHour: 9, slots: 2 }, { fromHour: 11, slots: 1 })).toBe(false)
  expect(overlap({ fromHour: 9, slots: 2 }, { fromHour: 10, slots: 1 })).toBe(true)
})
