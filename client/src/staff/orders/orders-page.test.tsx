/** @jest-environment jsdom */
import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { Failure } from '@/api/failure'
import { buildHelpPlace, buildHelpView } from '../../../../test/support/build-help-view'
import {
  answering,
  answers,
  dialog,
  fill,
  find,
  onStage,
  pass,
  place,
  press,
  putUp,
  sent,
} from '../../../../test/support/page-on-stage'
import OrdersPage from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const hidden = { unit: null, room: null, callName: null, phone: null, know: null, flatId: null, stairwellId: null }
const order = (part: Partial<HelpTaskView> = {}): HelpTaskView =>
  buildHelpView({
    kind: 'meal',
    count: null,
    viewer: 'station',
    at: 'asked',
    ...hidden,
    moves: ['confirmOrder', 'counterOrder', 'declineOrder'],
    places: [
      buildHelpPlace({
        as: 'station',
        name: '德胜驿站',
        isMine: true,
        service: '送午饭',
        order: { state: 'asked', counterHour: null, priceFen: 1200 },
      }),
    ],
    ...part,
  })
const service = {
  serviceId: 'm',
  kind: 'meal',
  name: '送午饭',
  priceFen: 1200,
  slots: 1,
  capacity: 2,
  isAtStation: false,
  isOn: true,
}
const hours = [8, 9, 10, 14].map((hour) => ({ hour, capacity: 2, taken: hour === 10 ? 2 : 1 }))
const open = async (orders: HelpTaskView[], more: Record<string, unknown> = {}, proposed: HelpTaskView[] = []) => {
  answering({
    'me.home': { staff: { name: '马主任', grants: [{ role: 'stationKeeper', estateIds: ['e'], stationId: 'st' }] } },
    'station.orders': { stationId: 'st', name: '德胜驿站', orders, proposed },
    'station.view': { stationId: 'st', name: '德胜驿站', services: [service], estateIds: ['e'] },
    'station.week': {
      stationId: 'st',
      name: '',
      days: [{ on: '2026-11-28', isClosed: false, services: [{ serviceId: 'm', hours }] }],
    },
    'help.move': { at: 'filled', rev: 4 },
    ...more,
  })
  await putUp(<OrdersPage />)
  await pass(50, 5)
}
const move = (body: object) => ({ taskId: 't', rev: 3, move: body })
onStage({ now: '2026-11-27T00:30:00Z', afterPressMs: 50 })

test('an order that waits shows the building and no door, and is confirmed with one tap', async () => {
  await open([order()])
  for (const words of ['1 单等您答复', '送午饭 · ¥12.00', '6号楼', '约好以后才显示门牌和电话'])
    expect(place.textContent).toContain(words)
  await press('确认')
  expect(sent('help.move')).toEqual([move({ kind: 'confirmOrder' })])
})

test('another hour is chosen from those with room, the household’s own first', async () => {
  await open([order()])
  await press('换个时间', '问住户行不行')
  expect(dialog()?.textContent).toContain('请选一个时间')
  expect([...(dialog()?.querySelectorAll('.chip') ?? [])].map(({ textContent }) => textContent)).toEqual([
    '上午8点',
    '下午2点（住户没说方便）',
  ])
  await press('下午2点（住户没说方便）', '问住户行不行')
  expect(sent('help.move')).toEqual([move({ kind: 'counterOrder', hour: 14, words: '' })])
})

test('an order is declined with words that the household reads', async () => {
  await open([order()])
  await press('接不了')
  await press('接不了')
  expect(dialog()?.textContent).toContain('住户会看到')
  expect(sent('help.move')).toEqual([])
  await press('那天人手不够')
  await press('接不了')
  expect(sent('help.move')).toEqual([move({ kind: 'declineOrder', words: '那天人手不够' })])
})

test('once settled the door and the number are there, and it is noted when done', async () => {
  const settled = order({
    ...{ at: 'filled', unit: '2门', room: '501', callName: '许奶奶', phone: '13800000501', know: ['knock'] },
    moves: ['checkIn', 'checkOut'],
    places: [
      buildHelpPlace({ as: 'station', isMine: true, order: { state: 'confirmed', counterHour: null, priceFen: 0 } }),
    ],
  })
  await open([settled])
  expect(place.textContent).toContain('6号楼2门 501　许奶奶')
  expect(find('打电话给住户')).toHaveLength(1)
  await press('到了，签到')
  await fill(dialog()?.querySelector('input') ?? null, '12')
  await press('签到')
  expect(dialog()?.textContent).toContain('签到码是 4 位数字')
  await fill(dialog()?.querySelector('input') ?? null, '1234')
  await press('签到')
  await press('做完了', '做了一部分', '记下做完了')
  expect(sent('help.move')).toMatchObject([
    move({ kind: 'checkIn', proof: { how: 'code', code: '1234' } }),
    move({ kind: 'checkOut', outcome: 'partly' }),
  ])
})

test('what the matching proposes is taken at an hour by the service that fits, or left with a chip', async () => {
  const proposed = order({
    at: 'open',
    places: [],
    moves: ['accept', 'decline'],
    proposal: { fromHour: 10, sentence: '您这里上午10点还有位置', isPinned: false, reasons: ['capacity'] },
    startHours: [9, 10],
  })
  await open([], {}, [proposed])
  expect(place.textContent).toContain('您这里上午10点还有位置')
  await press('接下')
  const helper = { as: 'station', stationId: 'st', serviceId: 'm' }
  await press('这次不接', '太远了', '不接这次')
  expect(sent('help.move')).toEqual([
    move({ kind: 'accept', as: helper, fromHour: 10 }),
    move({ kind: 'decline', as: helper, why: 'far' }),
  ])
})

test('a place that was just taken is told, and the order stays', async () => {
  await open([order()], { 'help.move': new Failure('refused', 'slot_full', '这个时间已经约满了') })
  await press('确认')
  expect(place.textContent).toContain('这个时间已经约满了')
  expect(find('确认')).toHaveLength(1)
})

test('no orders yet leads to what makes them come', async () => {
  await open([])
  expect(place.textContent).toContain('还没有订单')
  expect(find('看服务和时间')).toHaveLength(1)
})

test('a keeper who lost the network still reads what was loaded', async () => {
  await open([order()])
  answers['station.orders'] = undefined
  await pass(16_000, 2)
  expect(place.textContent).toContain('没有网络')
  expect(place.textContent).toContain('送午饭')
})
