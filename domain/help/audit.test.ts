import { aService, aStation, ordersOn } from '../../test/support/any-station'
import type { HelperDayDoc, HelpPlace, HelpTaskDoc } from '../../types/help'
import type { StationDoc } from '../../types/station'
import { auditHelp } from './audit'

const ON = '2026-11-27'
const placeOf = (id: string, fromHour = 9, order: HelpPlace['order'] = null): HelpPlace => ({
  helper:
    order === null ? { as: 'volunteer', volunteerId: id } : { as: 'station', stationId: 'station', serviceId: 'meal' },
  personId: null,
  name: id,
  fromHour,
  at: new Date(0),
  order,
  checkIn: null,
  checkOut: null,
  minutes: 0,
})
const order = { state: 'countered' as const, counterHour: 14, priceFen: 0, slots: 1 }
const task = (_id: string, more: Partial<HelpTaskDoc>): HelpTaskDoc =>
  ({
    _id,
    ...{ at: 'filled', on: ON, slots: 1, stairwellId: 's', estateId: 'e', people: 1 },
    helperIds: (more.places ?? []).map(({ name }) => name),
    ...more,
  }) as HelpTaskDoc
const day = (volunteerId: string, tasks: Record<string, number>, slots = 1): HelperDayDoc => ({
  _id: `${volunteerId}~${ON}`,
  schemaVersion: 1,
  volunteerId,
  on: ON,
  tasks: Object.fromEntries(
    Object.entries(tasks).map(([id, fromHour]) => [id, { fromHour, slots, stairwellId: 's', estateId: 'e' }]),
  ),
})
const stations: StationDoc[] = [
  {
    ...aStation({ services: [aService({ capacity: 1 })] }),
    ...{ _id: 'station', schemaVersion: 1, street: '', estateIds: ['e'], createdBy: '', rev: 1 },
  },
]
const none = { tasks: [], helperDays: [], stationDays: [], stations }
const one = task('one', { places: [placeOf('li')] })
const ordered = task('ordered', { at: 'asked', places: [placeOf('station', 9, order)] })

test('places that stand in the days of who promised them, and nothing else, are in order', () => {
  const called = task('called', { at: 'cancelled', places: [placeOf('li', 11)] })
  expect(
    auditHelp({
      tasks: [one, ordered, called],
      helperDays: [day('li', { one: 9 }), day('zhao', {})],
      stationDays: [ordersOn(ON, { ordered: { hours: [14, 9] } })],
      stations,
    }),
  ).toEqual([])
})

test.each<[string, Partial<Parameters<typeof auditHelp>[0]>, string[]]>([
  ['a place that no day knows', { tasks: [one] }, ['li~2026-11-27 one: task 9+1 s, day nothing']],
  [
    'a day with what no task has',
    { helperDays: [day('li', { gone: 9 })] },
    ['li~2026-11-27 gone: task nothing, day 9+1 s'],
  ],
  [
    'another hour in the day',
    { tasks: [one], helperDays: [day('li', { one: 10 })] },
    ['li~2026-11-27 one: task 9+1 s, day 10+1 s'],
  ],
  [
    'a cancelled task that still holds its hour',
    { tasks: [{ ...one, at: 'cancelled' }], helperDays: [day('li', { one: 9 })] },
    ['li~2026-11-27 one: task nothing, day 9+1 s'],
  ],
  [
    'two people where one was wanted',
    {
      tasks: [task('one', { places: [placeOf('li'), placeOf('zhao')] })],
      helperDays: [day('li', { one: 9 }), day('zhao', { one: 9 })],
    },
    ['one: 2 of 1, li zhao'],
  ],
  [
    'one person in two places',
    {
      tasks: [
        task('one', { slots: 2, places: [placeOf('li')] }),
        task('two', { slots: 2, places: [placeOf('li', 10)] }),
      ],
      helperDays: [day('li', { one: 9, two: 10 }, 2)],
    },
    ['li~2026-11-27: one and two at one time'],
  ],
  [
    'an hour sold twice',
    {
      tasks: [ordered, { ...ordered, _id: 'again', places: [placeOf('station', 14, { ...order, counterHour: null })] }],
      stationDays: [ordersOn(ON, { ordered: { hours: [9, 14] }, again: { hours: [14] } })],
    },
    ['station~2026-11-27: meal at 14, 2 of 1'],
  ],
  [
    'an order outside of opening hours',
    {
      tasks: [task('late', { places: [placeOf('station', 18, { ...order, counterHour: null })] })],
      stationDays: [ordersOn(ON, { late: { hours: [18] } })],
    },
    ['station~2026-11-27: meal at 18, 1 of 0'],
  ],
])('is told: %s', (_, what, words) => {
  expect(auditHelp({ ...none, ...what })).toEqual(words)
})
