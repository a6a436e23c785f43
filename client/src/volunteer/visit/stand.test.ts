import { offeredTask, ownPlace, takenTask } from '../../../../test/support/build-help-view'
import type { PendingVisit } from './pending'
import { standOf } from './stand'

const none: PendingVisit = { in: null, out: null }
const done = { id: 'x', at: '2026-11-25T00:05:00Z', refused: null, refusedCode: '', outcome: null }
/** Beijing time of the day. */
const at = (clock: string) => Date.parse(`2026-11-25T${clock}:00+08:00`)

test('checking in opens an hour before, by the minute', () => {
  expect(standOf(takenTask(), none, at('06:59'))).toEqual({ at: 'early', opensAt: new Date(at('07:00')) })
  expect(standOf(takenTask(), none, at('07:00'))).toEqual({ at: 'arrive' })
})

test('what this phone did without a network counts as done; what the server refused does not', () => {
  expect(standOf(takenTask(), { in: done, out: null }, at('08:10'))).toEqual({
    ...{ at: 'there', since: done.at, isWaiting: true },
  })
  expect(standOf(takenTask(), { in: done, out: done }, at('09:00'))).toEqual({ at: 'left', isWaiting: true })
  const refused = { ...done, refused: '签到码不对' }
  expect(standOf(takenTask(), { in: refused, out: null }, at('08:10'))).toEqual({ at: 'arrive' })
})

test('what the server knows needs nothing of this phone', () => {
  const inside = takenTask({ places: [ownPlace(8, { checkedInAt: '2026-11-25T00:01:00Z' })] })
  expect(standOf(inside, none, at('08:10'))).toEqual({
    ...{ at: 'there', since: '2026-11-25T00:01:00Z', isWaiting: false },
  })
  const out = takenTask({ at: 'done', places: [ownPlace(8, { checkedOutAt: '2026-11-25T00:41:00Z' })] })
  expect(standOf(out, none, at('09:00'))).toEqual({ at: 'left', isWaiting: false })
})

test('a place lost for being late may be checked in to while the server still lets it', () => {
  expect(standOf(offeredTask({ moves: ['checkIn'] }), none, at('08:30'))).toEqual({ at: 'arrive' })
  expect(standOf(offeredTask(), none, at('08:30'))).toEqual({ at: 'offered' })
})

test.each(['done', 'confirmed', 'unmet', 'cancelled'] as const)('a task that is %s asks nothing any more', (state) => {
  expect(standOf(offeredTask({ at: state }), none, at('08:30'))).toEqual({ at: 'over' })
})
