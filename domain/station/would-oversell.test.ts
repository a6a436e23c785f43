import { aService, aStation, FRIDAY, ordersOn } from '../../test/support/any-station'
import type { StationInput } from '../../types/station'
import { holdsLess } from './holds-less'
import { orderLine, readOrderLine } from './order-line'
import { wouldOversell } from './would-oversell'

const day = ordersOn(FRIDAY, { a: { hours: [9] }, b: { hours: [9] }, c: { hours: [9, 15] }, d: { hours: [16] } })
const tasksOf = (after: StationInput) => wouldOversell(after, [day]).map(({ taskId }) => taskId)

test.each<[string, StationInput, string[]]>([
  ['nothing when all of it stays', aStation(), []],
  ['those beyond the new capacity, the last of them', aStation({ services: [aService({ capacity: 2 })] }), ['c']],
  ['all but as many as are served', aStation({ services: [aService({ capacity: 1 })] }), ['b', 'c']],
  ['all when no place is left', aStation({ services: [aService({ capacity: 0 })] }), ['a', 'b', 'c', 'd']],
  ['those of hours no longer worked', aStation({ hours: [{ weekday: 5, fromHour: 9, toHour: 16 }] }), ['d']],
  ['a countered one for its other hour', aStation({ hours: [{ weekday: 5, fromHour: 9, toHour: 15 }] }), ['c', 'd']],
  ['all of a day that is closed', aStation({ closedDays: [FRIDAY] }), ['a', 'b', 'c', 'd']],
  ['all when the station closes', aStation({ isOpen: false }), ['a', 'b', 'c', 'd']],
  ['all of a service that is gone', aStation({ services: [] }), ['a', 'b', 'c', 'd']],
  ['none when a service takes no new orders', aStation({ services: [aService({ isOn: false })] }), []],
  ['none when new orders take longer', aStation({ services: [aService({ slots: 3 })] }), []],
])('a change leaves without a place: %s', (_, after, tasks) => {
  expect(tasksOf(after)).toEqual(tasks)
  // What is never looked at must never be in the way.
  if (tasks.length > 0) expect(holdsLess(aStation(), after)).toBe(true)
})

test('days come in order, and each order says its day, hour and service', () => {
  const later = { ...ordersOn('2026-12-01', { x: { hours: [11] } }), on: '2026-12-01' }
  const after = aStation({ services: [aService({ capacity: 0 })] })
  expect(wouldOversell(after, [later, ordersOn(FRIDAY, { y: {} })])).toEqual([
    { taskId: 'y', on: FRIDAY, fromHour: 9, service: '送餐' },
    { taskId: 'x', on: '2026-12-01', fromHour: 11, service: '送餐' },
  ])
})

test.each<[string, StationInput, boolean]>([
  ['another telephone', aStation({ phone: '010-87654321' }), false],
  ['a place more', aStation({ services: [aService({ capacity: 4 })] }), false],
  ['longer hours', aStation({ hours: [{ weekday: 5, fromHour: 8, toHour: 20 }, ...aStation().hours] }), false],
  ['the same hours in two stretches', aStation({ hours: aStation().hours.flatMap(halved) }), false],
  ['a place fewer', aStation({ services: [aService({ capacity: 2 })] }), true],
  ['one closed day', aStation({ closedDays: [FRIDAY] }), true],
  ['no Monday', aStation({ hours: aStation().hours.slice(1) }), true],
])('%s: may hold less is %s', (_, after, less) => {
  expect(holdsLess(aStation(), after)).toBe(less)
})

function halved({ weekday, fromHour, toHour }: StationInput['hours'][number]) {
  const middle = fromHour + 2
  return [
    { weekday, fromHour, toHour: middle },
    { weekday, fromHour: middle, toHour },
  ]
}

test('an order in a refusal is read back as it was, whatever its service is called', () => {
  const order = { taskId: 'task-1', on: FRIDAY, fromHour: 9, service: '送 餐 2' }
  expect(readOrderLine(orderLine(order))).toEqual(order)
  expect(readOrderLine('nothing')).toBeNull()
})
