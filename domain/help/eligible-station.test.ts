import { aService, aStation } from '../../test/support/any-station'
import { aTask } from '../../test/support/build-help-task'
import type { HelpTaskDoc, StationDayDoc } from '../../types/help'
import type { StationDoc } from '../../types/station'
import { stationHours, whyNotStation } from './eligible-station'

const NOW = new Date('2026-09-14T01:00:00.000Z')
/** A Wednesday: open 9 to 17. */
const ON = '2026-09-16'
const station: StationDoc = {
  ...aStation(),
  _id: 'station',
  schemaVersion: 1,
  street: '试验街道',
  estateIds: ['estate'],
  createdBy: 'staff',
  rev: 0,
}
const task = (more: Partial<HelpTaskDoc> = {}) =>
  aTask({ kind: 'meal', on: ON, fromHour: 9, toHour: 12, ring: 'station', ...more })
const full: Pick<StationDayDoc, 'orders'> = {
  orders: Object.fromEntries(
    [9, 10, 11].flatMap((hour) =>
      [0, 1, 2].map((at) => [`${hour}-${at}`, { serviceId: 'meal', slots: 1, hours: [hour] }]),
    ),
  ),
}

test('a service takes its own hours, within the window and the opening', () => {
  expect(stationHours(task(), station, aService(), { now: NOW, day: null })).toEqual([9, 10, 11])
  expect(stationHours(task(), station, aService({ slots: 2 }), { now: NOW, day: null })).toEqual([9, 10])
})

test.each([
  ['nothing speaks against it', {}, {}, {}, null, []],
  ['closed for good', {}, { isOpen: false }, {}, null, ['state', 'closed']],
  ['does not serve the estate', {}, { estateIds: ['other'] }, {}, null, ['state']],
  ['another kind', {}, {}, { kind: 'cleaning' }, null, ['kind']],
  ['not asked yet', { ring: 'community' }, {}, {}, null, ['ring']],
  ['costs more than was agreed', {}, {}, { priceFen: 100 }, null, ['price']],
  ['costs what was agreed', { payUpToFen: 100 }, {}, { priceFen: 100 }, null, []],
  ['declined it', { declined: ['station'] }, {}, {}, null, ['declined']],
  ['closed that day', {}, { closedDays: [ON] }, {}, null, ['closed']],
  ['full', {}, {}, {}, full, ['full']],
  ['a window that is over', { on: '2026-09-11' }, {}, {}, null, ['window']],
  ['further ahead than orders are taken', { on: '2026-10-15' }, {}, {}, null, ['window']],
] as const)('a station: %s', (_, ofTask, ofStation, ofService, day, why) => {
  const one = { ...station, ...ofStation } as StationDoc
  expect(whyNotStation(task(ofTask as never), one, aService(ofService), { now: NOW, day })).toEqual(why)
})

test('a pinned station need not wait for the ring', () => {
  const pin = { helper: { as: 'station' as const, stationId: 'station', serviceId: 'meal' }, fromHour: 9, by: 'staff' }
  expect(whyNotStation(task({ ring: 'estate', pin }), station, aService(), { now: NOW, day: null })).toEqual([])
})
