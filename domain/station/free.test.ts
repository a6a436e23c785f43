import fc from 'fast-check'
import { aService, aStation, FRIDAY, ordersOn } from '../../test/support/any-station'
import { HELP_HOUR_FIRST, HELP_HOUR_LAST } from '../../types/limits'
import { canHold, freeHours, hoursHeld, takenByHour } from './free'

const hoursOf = (...args: Parameters<typeof freeHours>) => freeHours(...args).map(({ hour, left }) => [hour, left])

test('an order of two hours begins where both are open and both have a place', () => {
  const station = aStation({ hours: [{ weekday: 5, fromHour: 9, toHour: 12 }] })
  const service = aService({ slots: 2, capacity: 2 })
  expect(hoursOf(station, service, FRIDAY, null)).toEqual([
    [9, 2],
    [10, 2],
  ])
  const taken = ordersOn(FRIDAY, { one: { hours: [10], slots: 1 } })
  expect(hoursOf(station, service, FRIDAY, taken)).toEqual([
    [9, 1],
    [10, 1],
  ])
  const full = ordersOn(FRIDAY, { one: { hours: [11], slots: 1 }, two: { hours: [11], slots: 1 } })
  expect(hoursOf(station, service, FRIDAY, full)).toEqual([[9, 2]])
})

test('stretches of opening hours that touch are one, and a break between them is not worked through', () => {
  const touching = [
    { weekday: 5, fromHour: 9, toHour: 10 },
    { weekday: 5, fromHour: 10, toHour: 11 },
  ]
  const apart = [
    { weekday: 5, fromHour: 9, toHour: 10 },
    { weekday: 5, fromHour: 11, toHour: 12 },
  ]
  const service = aService({ slots: 2 })
  expect(hoursOf(aStation({ hours: touching }), service, FRIDAY, null)).toEqual([[9, 3]])
  expect(hoursOf(aStation({ hours: apart }), service, FRIDAY, null)).toEqual([])
})

test.each([
  ['a closed station', aStation({ isOpen: false }), aService()],
  ['a closed day', aStation({ closedDays: [FRIDAY] }), aService()],
  ['a day of the week without hours', aStation({ hours: [{ weekday: 6, fromHour: 9, toHour: 17 }] }), aService()],
  ['a service switched off', aStation(), aService({ isOn: false })],
  ['a service without places', aStation(), aService({ capacity: 0 })],
])('%s has no free hour', (_, station, service) => {
  expect(freeHours(station, service, FRIDAY, null)).toEqual([])
})

test('orders of another service take nothing of this one', () => {
  const taken = ordersOn(FRIDAY, { one: { serviceId: 'bath', hours: [9], slots: 3 } })
  expect(takenByHour(taken, 'meal').size).toBe(0)
})

test('a countered order holds both hours, each once', () => {
  expect([...hoursHeld({ hours: [9, 10], slots: 2 })]).toEqual([9, 10, 11])
  const taken = ordersOn(FRIDAY, { one: { hours: [9, 14], slots: 1 } })
  expect([...takenByHour(taken, 'meal')]).toEqual([
    [9, 1],
    [14, 1],
  ])
})

describe('a place is held', () => {
  const station = aStation({ services: [aService({ capacity: 1 }), aService({ serviceId: 'off', isOn: false })] })
  const day = ordersOn(FRIDAY, { one: { hours: [9] } })
  test.each([
    ['meal', { hour: 10, taskId: 'two' }, { ok: true }],
    ['meal', { hour: 9, taskId: 'one' }, { ok: true }],
    ['meal', { hour: 8, taskId: 'two' }, { ok: false, code: 'slot_closed' }],
    ['none', { hour: 10, taskId: 'two' }, { ok: false, code: 'service_unknown' }],
    ['off', { hour: 10, taskId: 'two' }, { ok: false, code: 'service_unknown' }],
    [
      'meal',
      { hour: 9, taskId: 'two' },
      { ok: false, code: 'slot_full', detail: { free: ['10', '11', '12', '13', '14', '15', '16'] } },
    ],
  ])('of %s at %j: %j', (serviceId, at, answer) => {
    expect(canHold(station, serviceId, FRIDAY, day, at)).toMatchObject(answer)
  })
})

test('whatever is ordered one after the other where it is free, no hour is held by more than it serves', () => {
  const wish = fc.record({
    hour: fc.integer({ min: HELP_HOUR_FIRST, max: HELP_HOUR_LAST }),
    counter: fc.option(fc.integer({ min: HELP_HOUR_FIRST, max: HELP_HOUR_LAST })),
  })
  fc.assert(
    fc.property(
      fc.array(wish, { maxLength: 40 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 0, max: 4 }),
      (wishes, slots, capacity) => {
        const station = aStation({ services: [aService({ slots, capacity })] })
        const day = ordersOn(FRIDAY, {})
        wishes.forEach(({ hour, counter }, nth) => {
          const taskId = `task${nth}`
          if (!canHold(station, 'meal', FRIDAY, day, { hour, taskId }).ok) return
          day.orders[taskId] = { serviceId: 'meal', slots, hours: [hour] }
          if (counter !== null && canHold(station, 'meal', FRIDAY, day, { hour: counter, taskId }).ok)
            day.orders[taskId] = { serviceId: 'meal', slots, hours: [hour, counter] }
        })
        expect(Math.max(0, ...takenByHour(day, 'meal').values())).toBeLessThanOrEqual(capacity)
      },
    ),
  )
})
