import { aPlace, aTask } from '../../test/support/build-help-task'
import type { HelpPlace, HelpTaskDoc } from '../../types/help'
import { stepByClock } from './by-clock'
import { dueOf } from './due'
import { settled } from './settled'

/** Wednesday the 16th at this hour and minute in Beijing. */
const at = (hour: number, minute = 0): Date =>
  new Date(Date.parse('2026-09-16T00:00:00+08:00') + (hour * 60 + minute) * 60_000)
const RAISED = new Date('2026-09-14T01:00:00.000Z')
const standing = (more: Partial<HelpTaskDoc>): HelpTaskDoc => settled(aTask(more), RAISED)
const ordered = (
  state: 'asked' | 'countered' | 'confirmed',
  asked: Date,
  counterHour: number | null = null,
): HelpPlace =>
  aPlace({
    helper: { as: 'station', stationId: 's1', serviceId: 'meal' },
    personId: null,
    name: '驿站',
    at: asked,
    order: { state, counterHour, priceFen: 0, slots: 1 },
  })
const inAt = (moment: Date): HelpPlace['checkIn'] => ({ at: moment, receivedAt: moment, how: 'code' })

test.each([
  ['open: its next ring', {}, 'widen', new Date('2026-09-15T01:00:00.000Z')],
  ['asked of everybody: its end', { ladder: [] }, 'unmet', at(12)],
  ['filled: twenty minutes after the hour', { places: [aPlace()] }, 'noShow', at(10, 20)],
  [
    'accepted after the hour began: twenty minutes later',
    { places: [aPlace({ at: at(10, 15) })] },
    'noShow',
    at(10, 35),
  ],
  ['underway: two hours after its end', { places: [aPlace({ checkIn: inAt(at(10)) })] }, 'checkOut', at(14)],
  [
    'one of two is there and nobody else comes: it took place',
    { people: 2, ladder: [], places: [aPlace({ checkIn: inAt(at(10)) })] },
    'checkOut',
    at(14),
  ],
  ['an order of the day before: half a day', { places: [ordered('asked', at(-20))] }, 'order', at(-8)],
  ['an order of this morning: two hours before', { places: [ordered('asked', at(7))] }, 'order', at(8)],
  ['an order in the last minute: half an hour', { places: [ordered('asked', at(9, 50))] }, 'order', at(10, 20)],
  [
    'a counter-offer: two hours before the earlier of both',
    { places: [ordered('countered', at(7), 14)] },
    'order',
    at(8),
  ],
  ['a station that comes: it says so by the next day', { places: [ordered('confirmed', at(7))] }, 'unmet', at(36)],
] as const)('%s', (_, more, what, moment) => {
  const due = dueOf(standing(more as Partial<HelpTaskDoc>))
  expect(due).toMatchObject({ what, at: moment })
})

test('before its moment the clock does nothing', () => {
  expect(stepByClock(standing({ places: [aPlace()] }), at(10, 19))).toBeNull()
  expect(stepByClock(standing({ at: 'cancelled' }), at(30))).toBeNull()
})

test('who does not come loses the place: urgent, open and asked of the whole estate', () => {
  const step = stepByClock(standing({ places: [aPlace()] }), at(10, 20))
  expect(step).toMatchObject({ missedId: 'v1', said: { act: 'noShow', party: 'timer', by: null, name: '李晓燕' } })
  expect(settled(step?.task as HelpTaskDoc, at(10, 20))).toMatchObject({
    ...{ at: 'open', isWanted: true, isUrgent: true, ring: 'estate', declined: ['v1'], missed: [{ name: '李晓燕' }] },
  })
})

test('an order nobody answered lapses, and the household’s silence frees a counter-offer', () => {
  for (const [place, words] of [
    [ordered('asked', at(-20)), '驿站没有答复'],
    [ordered('countered', at(-20), 14), '没有等到答复'],
  ] as const) {
    const step = stepByClock(standing({ places: [place] }), at(-8))
    expect(step).toMatchObject({ said: { act: 'declineOrder', words }, task: { places: [], declined: ['s1'] } })
  }
})

test('each step leads to a later one until there is none: by the clock alone a task nobody takes ends unmet', () => {
  let task = standing({
    ladder: [
      { ring: 'estate', at: at(-10) },
      { ring: 'staff', at: at(-5) },
    ],
  })
  const acts: string[] = []
  for (let steps = 0; task.dueAt !== null && steps < 20; steps++) {
    const now = task.dueAt
    const step = stepByClock(task, now)
    if (!step) throw new Error('due, and nothing to do')
    acts.push(step.said?.act ?? 'settle')
    task = settled(step.task, now)
  }
  expect(acts).toEqual(['widen', 'widen', 'unmet'])
  expect(task).toMatchObject({ at: 'unmet', isLive: false, isWanted: false })
})

test('who forgot to check out has the hours it was to take, and the household two days to say a word', () => {
  let task = standing({ places: [aPlace({ checkIn: inAt(at(10)) })] })
  task = settled(stepByClock(task, at(14))?.task as HelpTaskDoc, at(14))
  expect(task).toMatchObject({ at: 'done', isLive: true, places: [{ minutes: 60, checkOut: { outcome: 'done' } }] })
  expect(task.dueAt).toEqual(at(14 + 48))
  const step = stepByClock(task, at(14 + 48))
  expect(step?.said).toBeNull()
  expect(settled(step?.task as HelpTaskDoc, at(14 + 48))).toMatchObject({ at: 'done', isLive: false, dueAt: null })
})

test('of two the one who is missing is replaced while the other waits', () => {
  const other = aPlace({ helper: { as: 'volunteer', volunteerId: 'v2' }, name: '赵志远' })
  const task = standing({ people: 2, places: [aPlace({ checkIn: inAt(at(10)) }), other] })
  expect(dueOf(task)).toMatchObject({ what: 'noShow', place: 1, at: at(10, 20) })
  const step = stepByClock(task, at(10, 20))
  expect(step?.missedId).toBe('v2')
  expect(settled(step?.task as HelpTaskDoc, at(10, 20))).toMatchObject({ at: 'open', helperIds: ['v1'] })
})
