/** @jest-environment jsdom */
import { orderLine } from '@chuanmen/domain/station/order-line'
import type { StationView } from '@chuanmen/types/station'
import Taro from '@tarojs/taro'
import { Failure } from '@/api/failure'
import {
  answering,
  answers,
  fill,
  find,
  onStage,
  pass,
  place,
  press,
  putUp,
  sent,
} from '../../../../test/support/page-on-stage'
import { stage } from '../../../../test/support/taro-stand-ins/taro'
import { currentEstate } from '../current-estate'
import StationPage from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const view = (part: Partial<StationView> = {}): StationView => ({
  stationId: 'st',
  name: '德胜养老驿站',
  where: '3号楼一层',
  phone: '010-6600',
  hours: [{ weekday: 5, fromHour: 8, toHour: 11 }],
  closedDays: [],
  services: [
    {
      serviceId: 'm',
      kind: 'meal',
      name: '送午饭',
      priceFen: 1200,
      slots: 1,
      capacity: 3,
      isAtStation: false,
      isOn: true,
    },
  ],
  isOpen: true,
  estateIds: ['e'],
  rev: 2,
  canEdit: true,
  canPlace: false,
  ...part,
})
const hours = [8, 9, 10].map((hour) => ({ hour, capacity: 3, taken: hour === 9 ? 3 : 1 }))
const week = {
  stationId: 'st',
  name: '德胜养老驿站',
  days: [
    { on: '2026-11-27', isClosed: false, services: [{ serviceId: 'm', hours }] },
    { on: '2026-11-28', isClosed: true, services: [{ serviceId: 'm', hours: [] }] },
  ],
}
const keeper = { staff: { name: '马主任', grants: [{ role: 'stationKeeper', estateIds: ['e'], stationId: 'st' }] } }
const community = { staff: { name: '孙静', grants: [{ role: 'community', estateIds: ['e'] }] } }
const open = async (me: object, more: Record<string, unknown> = {}) => {
  answering({
    'me.home': me,
    'estate.view': { unchanged: false, estateId: 'e', name: '新明胡同', phone: '010', abilities: {}, stairwells: [] },
    'estate.list': { estates: [{ estateId: 'e', name: '新明胡同' }], streets: [] },
    'station.view': view(),
    'station.week': week,
    'station.save': { stationId: 'st', rev: 3 },
    ...more,
  })
  await putUp(<StationPage />)
  await pass(50, 5)
}
const capacity = () => place.querySelector<HTMLInputElement>('.station-service input[maxlength="3"]')
onStage({ now: '2026-11-27T00:30:00Z', afterPressMs: 50 })
beforeEach(() => currentEstate.set(''))

test('a keeper finds their own station without naming it, and which hours are full', async () => {
  await open(keeper)
  expect(place.textContent).toContain('德胜养老驿站')
  expect(place.querySelector('.tab-bar-station')?.textContent).toBe('订单驿站我的')
  expect([...place.querySelectorAll('.station-cell')].map(({ textContent }) => textContent)).toEqual([
    '上午8点1 / 3',
    '上午9点3 / 3 满',
    '上午10点1 / 3',
  ])
  await press('周六 28日 休')
  expect(place.textContent).toContain('11月28日 周六不开门')
  expect(find('请人来管这家')).toHaveLength(0)
})

test('orders in the way of a change are named, nothing is saved, and what was typed stays', async () => {
  await open(keeper, {
    'station.save': new Failure('refused', 'station_has_orders', '有约好的单子', {
      count: 2,
      orders: [orderLine({ taskId: 't', on: '2026-11-28', fromHour: 9, service: '送午饭' })],
    }),
  })
  await press('服务和时间')
  await fill(capacity(), '1')
  await press('存好')
  expect(place.textContent).toContain('有 2 单已经约好，这样改就没有位置了')
  expect(place.textContent).toContain('11月28日 周六 上午9点')
  expect(place.textContent).toContain('还有 1 单')
  expect(capacity()?.value).toBe('1')
})

test('somebody else’s change meanwhile is shown, and what was typed goes on upon it', async () => {
  await open(keeper, { 'station.save': new Failure('refused', 'station_changed', '刚刚改过') })
  await press('服务和时间')
  await fill(capacity(), '5')
  answers['station.view'] = view({ rev: 7, phone: '010-7700' })
  await press('存好')
  expect(place.textContent).toContain('驿站的资料被改过')
  await press('存好')
  expect(sent('station.save')).toHaveLength(1)
  answers['station.save'] = { stationId: 'st', rev: 8 }
  await press('接着用我填的', '存好')
  expect(sent('station.save').at(-1)).toMatchObject({ rev: 7, station: { services: [{ capacity: 5 }] } })
})

test('staff see the stations of their estate and set up a new one', async () => {
  stage.params = { estateId: 'e' }
  await open(community, { 'station.list': { stations: [], canCreate: true } })
  expect(place.textContent).toContain('这个小区还没有驿站')
  await press('添加驿站')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/staff/station/index?estateId=e&stationId=new' })
})

test('a new station is saved once it has a name, a place and a number', async () => {
  stage.params = { estateId: 'e', stationId: 'new' }
  await open(community)
  await press('存好')
  expect(sent('station.save')).toEqual([])
  expect(place.textContent).toContain('请写驿站的名字')
  const [name, where, phone] = place.querySelectorAll<HTMLInputElement>('input')
  await fill(name ?? null, '德胜养老驿站')
  await fill(where ?? null, '3号楼一层')
  await fill(phone ?? null, '010-6600')
  await press('存好')
  expect(sent('station.save')[0]).toMatchObject({ stationId: null, rev: 0, estateIds: ['e'] })
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/staff/station/index?estateId=e&stationId=st' })
})

test('who may only look has nothing to save', async () => {
  stage.params = { estateId: 'e', stationId: 'st' }
  await open(community, { 'station.view': view({ canEdit: false }) })
  await press('服务和时间')
  expect(find('存好')).toHaveLength(0)
  expect(place.textContent).toContain('12 元 · 1 小时 · 同时 3 单 · 上门')
})
