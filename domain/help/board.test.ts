import { aPlace, aTask } from '../../test/support/build-help-task'
import { hoursLeft, onBoard, runView } from './board'

const NOW = new Date('2026-09-16T00:30:00.000Z')

test.each<[string, Date, number]>([
  ['2 whole hours and a half before it', NOW, 2],
  ['in the last hour', new Date('2026-09-16T02:01:00.000Z'), 0],
  ['after it', new Date('2026-09-17T02:00:00.000Z'), 0],
])('the hours left run until help could begin at the latest (11:00 for an hour until 12:00): %s', (_, now, hours) => {
  expect(hoursLeft({ on: '2026-09-16', toHour: 12, slots: 1 }, now)).toBe(hours)
})

test('what nobody has taken comes by its deadline, also an order its station has not confirmed; what is taken by its hour', () => {
  const tasks = [
    aTask({ _id: 'long', slots: 3, toHour: 13 }),
    aTask({ _id: 'short', toHour: 12 }),
    aTask({ _id: 'asked', at: 'asked', toHour: 10 }),
    aTask({ _id: 'filled', at: 'filled', places: [aPlace({ fromHour: 11 })] }),
    aTask({ _id: 'underway', at: 'underway', places: [aPlace({ fromHour: 9 })] }),
  ]
  const { unmet, taken } = onBoard(tasks, NOW)
  expect(unmet.map(({ _id }) => _id)).toEqual(['asked', 'long', 'short'])
  expect(taken.map(({ _id }) => _id)).toEqual(['underway', 'filled'])
})

test('what was done the day before yesterday is off the board, though its household never said a word', () => {
  const done = aTask({ at: 'done', on: '2026-09-14', places: [aPlace()] })
  expect(onBoard([done], NOW)).toEqual({ unmet: [], taken: [] })
  expect(onBoard([{ ...done, on: '2026-09-15' }], NOW).taken).toHaveLength(1)
})

test('a run that has begun and never ended is no run to speak of', () => {
  const begun = {
    _id: 'e',
    schemaVersion: 1 as const,
    takenAt: NOW,
    wokenAt: null,
    raisedAt: null,
    at: null,
    method: null,
    tasks: 0,
    unserved: 0,
  }
  expect(runView({ ...begun, changed: 0, gap: 0, isProven: false, ms: 0 })).toBeNull()
  expect(runView(null)).toBeNull()
  expect(runView({ ...begun, at: NOW, method: 'flow', changed: 1, gap: 0, isProven: true, ms: 3 })).toEqual({
    at: NOW.toISOString(),
    method: 'flow',
    tasks: 0,
    unserved: 0,
    changed: 1,
    gap: 0,
    isProven: true,
    ms: 3,
  })
})
