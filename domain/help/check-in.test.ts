import { aPlace, aTask } from '../../test/support/build-help-task'
import type { HelpTaskDoc } from '../../types/help'
import { minutesOf } from './changes'
import { awaitedIn, checkIn, isTimeToCheckIn } from './check-in'
import { settled } from './settled'

const at = (hour: number, minute = 0): Date =>
  new Date(Date.parse('2026-09-16T00:00:00+08:00') + (hour * 60 + minute) * 60_000)
const said = { party: 'helper', by: 'p1' } as const

test.each([
  ['an hour and a minute early', at(8, 59), false],
  ['an hour early', at(9), true],
  ['in its hour', at(10, 30), true],
  ['at its end', at(11), false],
])('%s', (_, moment, isTime) => expect(isTimeToCheckIn(aTask(), aPlace(), moment)).toBe(isTime))

test('one’s own place is awaited until one is there', () => {
  const task = settled(aTask({ places: [aPlace()] }), at(9))
  const awaited = awaitedIn(task, ['v1'])
  expect(awaited).toMatchObject({ ok: true, value: { index: 0 } })
  if (!awaited.ok) return
  const made = checkIn(task, awaited.value, { at: at(10), receivedAt: at(10), how: 'code', said })
  expect(made).toMatchObject({ value: { isRestored: false, said: { act: 'checkIn', name: '李晓燕' } } })
  if (made.ok) expect(awaitedIn(made.value.task, ['v1'])).toMatchObject({ code: 'help_state' })
  expect(awaitedIn(task, ['v2'])).toMatchObject({ code: 'help_state' })
})

test('a place taken away is awaited still, until somebody else has it', () => {
  const missed: Partial<HelpTaskDoc> = { missed: [aPlace()], declined: ['v1'] }
  const task = settled(aTask(missed), at(10, 30))
  const awaited = awaitedIn(task, ['v1'])
  if (!awaited.ok) throw new Error(awaited.code)
  const made = checkIn(task, awaited.value, { at: at(10, 5), receivedAt: at(10, 40), how: 'sticker', said })
  expect(made).toMatchObject({
    value: { isRestored: true, task: { declined: [], missed: [], places: [{ name: '李晓燕' }] } },
  })
  const other = aPlace({ helper: { as: 'volunteer', volunteerId: 'v2' } })
  expect(awaitedIn(settled(aTask({ ...missed, places: [other] }), at(10, 30)), ['v1'])).toMatchObject({
    code: 'help_taken',
  })
})

test('given up because nobody had come, it is theirs again within a day: only the telephone was late', () => {
  const unmet = settled(aTask({ at: 'unmet', missed: [aPlace()], declined: ['v1'], endedAt: at(12) }), at(12))
  const awaited = awaitedIn(unmet, ['v1'])
  if (!awaited.ok) throw new Error(awaited.code)
  const arrived = (receivedAt: Date) => checkIn(unmet, awaited.value, { at: at(10, 5), receivedAt, how: 'code', said })
  const made = arrived(at(20))
  if (!made.ok) throw new Error(made.code)
  expect(settled(made.value.task, at(20))).toMatchObject({ at: 'underway', endedAt: null, isLive: true, missed: [] })
  expect(arrived(at(36, 1))).toMatchObject({ code: 'help_checkin_time' })
})

test.each(['cancelled', 'done', 'confirmed'] as const)('what is %s takes nobody back', (ended) => {
  const task = aTask({ at: ended, missed: [aPlace()] })
  expect(awaitedIn(task, ['v1'])).toMatchObject({ code: 'help_state' })
})

test.each([
  [at(10), at(10, 45), 45],
  [at(10), at(16), 120],
  [at(10), at(9), 0],
])('minutes count from in to out, at most an hour more than it was to take', (from, until, minutes) => {
  expect(minutesOf({ slots: 1 }, from, until)).toBe(minutes)
})
