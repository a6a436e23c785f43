import type { Person } from '../../demo/gateway'
import { beijingDay, dayAfter } from '../../domain/consent/beijing-day'
import { readOrderLine } from '../../domain/station/order-line'
import type { StationDayDoc } from '../../types/help'
import { STATION_AHEAD_DAYS } from '../../types/limits'
import type { StationInput } from '../../types/station'
import { aService, aStation, ordersOn } from '../support/any-station'
import { buildHouse, type House } from '../support/estate'
import { sdkFor } from '../support/local-cloud'

let house: House
let today: string
let station: { stationId: string; rev: number }
let keeper: Person
const everyDay = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromHour: 9, toHour: 17 }))
const open = (more: Partial<StationInput> = {}): StationInput => aStation({ hours: everyDay, ...more })

beforeAll(async () => {
  house = await buildHouse()
  today = beijingDay(await house.cloud.clock.now())
  station = await house.community.call('station.save', {
    stationId: null,
    rev: 0,
    estateIds: [house.estateId],
    station: open(),
  })
  keeper = await hired('keeper', station.stationId)
})
afterAll(() => house?.stop())

const hired = async (openid: string, stationId: string): Promise<Person> => {
  const person = await house.gateway.signIn({ openid, nickname: openid })
  const grant = { role: 'stationKeeper' as const, estateIds: [house.estateId], stationId }
  const { token } = await house.community.call('staff.invite', { name: openid, grant })
  await person.call('staff.accept', { token })
  return person
}
const save = async (by: Person, change: Partial<StationInput> = {}, estateIds = [house.estateId]) => {
  const { stationId } = station
  const { rev } = await house.street.call('station.view', { stationId })
  return by.ask('station.save', { stationId, rev, estateIds, station: open(change) })
}
/** Orders as they would stand in the days; how they get there is proved where tasks are. */
const order = async (on: string, orders: Parameters<typeof ordersOn>[1]) => {
  const { _id, ...day } = { ...ordersOn(on, orders), stationId: station.stationId }
  await sdkFor(house.cloud).database().collection('stationDays').doc(`${station.stationId}~${on}`).set(day)
}
const codesOf = async (asks: Promise<{ ok: boolean; code?: string }>[]) =>
  (await Promise.all(asks)).map((answer) => (answer.ok ? 'yes' : answer.code))

describe('a station', () => {
  test('is set up by staff to whom all of its estates belong', async () => {
    const create = (by: Person, estateIds: string[]) =>
      by.ask('station.save', { stationId: null, rev: 0, estateIds, station: open() })
    const { estateId, otherEstateId } = house
    expect(await create(house.community, [estateId, otherEstateId])).toMatchObject({ code: 'out_of_scope' })
    expect(await create(house.lead, [estateId])).toMatchObject({ code: 'not_allowed' })
    expect(await create(keeper, [estateId])).toMatchObject({ code: 'not_allowed' })
    expect(await create(await house.contractor(), [estateId])).toMatchObject({ code: 'not_allowed' })
    expect(await create(await house.owner('102'), [estateId])).toMatchObject({ code: 'not_allowed' })
    expect(await create(house.community, ['none'])).toMatchObject({ code: 'not_found' })
    expect(await create(house.street, [otherEstateId])).toMatchObject({ ok: true })
  })

  test('pressed twice is set up once', async () => {
    const input = { stationId: null, rev: 0, estateIds: [house.otherEstateId], station: open({ name: '第二驿站' }) }
    const first = await house.street.call('station.save', input, 'twice-pressed')
    expect(await house.street.call('station.save', input, 'twice-pressed')).toEqual(first)
  })

  test('is changed by its keeper and by staff, the estates it serves by staff alone', async () => {
    expect(await save(keeper, { phone: '010-87654321' })).toMatchObject({ ok: true })
    expect(await save(keeper, {}, [house.estateId, house.otherEstateId])).toMatchObject({ code: 'not_allowed' })
    expect(await save(house.community, { phone: '010-87654321' })).toMatchObject({ ok: true })
    const { stationId } = station
    const seen = await keeper.call('station.view', { stationId })
    expect(seen).toMatchObject({ phone: '010-87654321', canEdit: true, canPlace: false, estateIds: [house.estateId] })
    expect(await house.community.call('station.view', { stationId })).toMatchObject({ canEdit: true, canPlace: true })
    const old = { stationId, rev: seen.rev - 1, estateIds: [house.estateId], station: open() }
    expect(await keeper.ask('station.save', old)).toMatchObject({ code: 'station_changed' })
  })

  test('is nothing to the keeper of another, to crews, leads, residents and staff elsewhere', async () => {
    const { stationId: otherId } = await house.community.call('station.save', {
      stationId: null,
      rev: 0,
      estateIds: [house.estateId],
      station: open({ name: '另一家', isOpen: false }),
    })
    const other = await hired('other-keeper', otherId)
    const { stationId } = station
    const ofAll = (by: Person) =>
      codesOf([by.ask('station.view', { stationId }), by.ask('station.week', { stationId, from: today }), save(by)])
    expect(await ofAll(other)).toEqual(['out_of_scope', 'out_of_scope', 'not_allowed'])
    expect(await ofAll(house.outsider)).toEqual(['out_of_scope', 'out_of_scope', 'out_of_scope'])
    for (const by of [house.lead, await house.contractor(), await house.owner('102')])
      expect(await ofAll(by)).toEqual(['not_allowed', 'not_allowed', 'not_allowed'])
    expect(await keeper.ask('station.view', { stationId: 'none' })).toMatchObject({ code: 'not_found' })
  })

  test.each<[string, Partial<StationInput>, string]>([
    ['hours that end before they begin', { hours: [{ weekday: 1, fromHour: 12, toHour: 9 }] }, 'station.hours'],
    ['two services of one id', { services: [aService(), aService()] }, 'station.services'],
    ['a service that only volunteers give', { services: [aService({ kind: 'furniture' })] }, 'station.services'],
  ])('with %s is refused by its field', async (_, change, field) => {
    expect(await save(house.community, change)).toMatchObject({ code: 'malformed', detail: { field } })
  })
})

test('a keeper is invited to a station that there is and that serves these estates', async () => {
  const invite = (by: Person, stationId: string, estateIds: string[]) =>
    by.ask('staff.invite', { name: '站长', grant: { role: 'stationKeeper', estateIds, stationId } })
  const { stationId } = station
  expect(await invite(house.community, 'none', [house.estateId])).toMatchObject({ code: 'not_found' })
  expect(await invite(house.street, stationId, [house.otherEstateId])).toMatchObject({ code: 'out_of_scope' })
  expect(await invite(keeper, stationId, [house.estateId])).toMatchObject({ code: 'not_allowed' })
  expect(await invite(house.outsider, stationId, [house.estateId])).toMatchObject({ code: 'out_of_scope' })
})

describe('orders in the way of a change', () => {
  test('refuse it with their names, and nothing is dropped', async () => {
    const [soon, last] = [dayAfter(today, 1), dayAfter(today, STATION_AHEAD_DAYS)]
    await order(soon, { a: { hours: [9] }, b: { hours: [9] }, c: { hours: [9, 15] } })
    await order(last, { z: { hours: [16] } })
    const answer = await save(keeper, { services: [aService({ capacity: 1 })] })
    expect(answer).toMatchObject({ code: 'station_has_orders', detail: { count: 2 } })
    const lines = answer.ok ? [] : (answer.detail?.orders as string[])
    expect(lines.map((line) => readOrderLine(line))).toEqual([
      { taskId: 'b', on: soon, fromHour: 9, service: '送餐' },
      { taskId: 'c', on: soon, fromHour: 9, service: '送餐' },
    ])
    const refused = { code: 'station_has_orders', detail: { count: 1 } }
    expect(await save(keeper, { hours: everyDay.map((day) => ({ ...day, toHour: 16 })) })).toMatchObject(refused)
    expect(await save(keeper, { closedDays: [last] })).toMatchObject(refused)
    expect(await save(keeper, { services: [] })).toMatchObject({ detail: { count: 4 } })
    expect(await save(keeper, { isOpen: false })).toMatchObject({ detail: { count: 4 } })
    const { data } = await sdkFor(house.cloud)
      .database()
      .collection('stationDays')
      .doc(`${station.stationId}~${soon}`)
      .get()
    expect(Object.keys((data as StationDayDoc[])[0]?.orders ?? {})).toEqual(['a', 'b', 'c'])
  })

  test('do not stop what leaves them their place', async () => {
    expect(await save(keeper, { closedDays: [dayAfter(today, 2)] })).toMatchObject({ ok: true })
    expect(await save(keeper, { services: [aService({ capacity: 3, isOn: false })] })).toMatchObject({ ok: true })
    expect(await save(keeper)).toMatchObject({ ok: true })
  })
})

describe('what is free', () => {
  test('is answered to who lives or helps there, by kind and day, with the places left', async () => {
    const on = dayAfter(today, 3)
    await order(on, { a: { hours: [9] }, b: { hours: [9] }, c: { hours: [9] }, d: { hours: [10] } })
    const resident = await house.owner('102')
    const ask = { estateId: house.estateId, kind: 'meal' as const, on }
    const { stations, canCreate } = await resident.call('station.list', ask)
    expect(canCreate).toBe(false)
    expect(stations.map(({ stationId, name }) => [stationId, name])).toEqual([[station.stationId, '德胜养老驿站']])
    const free = stations[0]?.services[0]?.free
    expect(free?.slice(0, 2)).toEqual([
      { hour: 10, left: 2 },
      { hour: 11, left: 3 },
    ])
    expect((await resident.call('station.list', { ...ask, kind: 'cleaning' })).stations).toEqual([])
    expect((await house.community.call('station.list', { ...ask, kind: null, on: null })).canCreate).toBe(true)
  })

  test('ends with the days that orders are taken for, and hours that are over are not offered', async () => {
    const freeOn = async (on: string) => {
      const ask = { estateId: house.estateId, kind: 'meal' as const, on }
      const { stations } = await house.community.call('station.list', ask)
      return stations[0]?.services[0]?.free.map(({ hour }) => hour) ?? []
    }
    expect(await freeOn(dayAfter(today, STATION_AHEAD_DAYS))).not.toEqual([])
    expect(await freeOn(dayAfter(today, STATION_AHEAD_DAYS + 1))).toEqual([])
    expect(await freeOn(dayAfter(today, -1))).toEqual([])
    const tomorrow = dayAfter(today, 4)
    await house.cloud.clock.set(new Date(`${tomorrow}T14:30:00+08:00`))
    expect(await freeOn(tomorrow)).toEqual([14, 15, 16])
    await house.cloud.clock.set(new Date(`${tomorrow}T15:00:00+08:00`))
    expect(await freeOn(tomorrow)).toEqual([15, 16])
  })

  test('is no business of crews and strangers', async () => {
    const ask = { estateId: house.estateId, kind: null, on: null }
    const stranger = await house.gateway.signIn({ openid: 'stranger', nickname: '过路人' })
    for (const by of [stranger, await house.contractor()])
      expect(await by.ask('station.list', ask)).toMatchObject({ code: 'not_allowed' })
    expect(await house.outsider.ask('station.list', ask)).toMatchObject({ code: 'out_of_scope' })
    const profile = { kinds: ['water' as const], floorsMax: 6, hours: [], away: [], perDayMax: 1, goesBeyond: false }
    await stranger.call('volunteer.enrol', {
      estate: { by: 'sticker', token: house.sticker },
      name: '李晓燕',
      phone: '13800000001',
      profile: { ...profile, homeStairwellId: null },
    })
    expect(await stranger.ask('station.list', ask)).toMatchObject({ ok: true })
  })
})

test('a week shows by service and hour what is served and taken, and closed days as closed', async () => {
  const from = dayAfter(today, 10)
  await order(from, { a: { hours: [9, 11] }, b: { hours: [9] } })
  await save(keeper, { closedDays: [dayAfter(from, 1)] })
  const { days } = await keeper.call('station.week', { stationId: station.stationId, from })
  expect(days.map(({ on }) => on)).toEqual([0, 1, 2, 3, 4, 5, 6].map((ahead) => dayAfter(from, ahead)))
  expect(days.map(({ isClosed }) => isClosed)).toEqual([false, true, false, false, false, false, false])
  expect(days[0]?.services[0]?.hours.slice(0, 3)).toEqual([
    { hour: 9, capacity: 3, taken: 2 },
    { hour: 10, capacity: 3, taken: 0 },
    { hour: 11, capacity: 3, taken: 1 },
  ])
  expect(days[1]?.services[0]?.hours).toEqual([])
})
