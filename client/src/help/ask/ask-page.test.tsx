/** @jest-environment jsdom */
import Taro from '@tarojs/taro'
import { act } from 'react'
import { Failure } from '@/api/failure'
import { elder } from '@/lib/elder'
import {
  answering,
  answers,
  callsOf,
  fill,
  find,
  onStage,
  pass,
  place,
  press,
  putUp,
  sent,
  takeDown,
} from '../../../../test/support/page-on-stage'
import AskPage from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const home = {
  ...{ personId: 'p', staff: null, bindings: [{ bindingId: 'b', flatId: 'f', state: 'active' }] },
  home: {
    ...{ flatId: 'f', stairwellId: 's', estateId: 'e', estatePhone: '010' },
    outline: { building: '6号楼', unit: '2门', flats: [{ flatId: 'f', room: '501' }] },
  },
}
const needs = {
  ...{ isSaid: false, isRefused: false, needs: [], know: [], hasHealthConsent: false, hasGuardianConsent: false },
  ...{ callName: null, phone: null, blocked: [], canEdit: true, coming: [], rev: 0 },
}
const service = { serviceId: 'sv', kind: 'meal', name: '送餐', priceFen: 1_500, slots: 1, isAtStation: false }
const stations = (free: object[]) => ({
  stations: [{ stationId: 'st', name: '德胜养老驿站', where: '3号楼', phone: '010', services: [{ ...service, free }] }],
  canCreate: false,
})
const settle = (ms = 100) => pass(ms, 4)
const open = async () => {
  await putUp(<AskPage />)
  await settle()
}
const name = '[maxlength="10"]'

onStage({ now: '2026-11-26T02:00:00Z', params: { flatId: 'f', stairwellId: 's' } })
beforeEach(() => {
  Element.prototype.scrollIntoView = jest.fn()
  elder.set(false)
  answering({
    ...{ 'me.home': home, 'help.needs': needs, 'station.list': { stations: [], canCreate: false } },
    'help.ask': { requestId: 'r', taskIds: ['t'] },
  })
})

test('a few taps ask for help, six on the button ask once, and the task itself opens', async () => {
  await open()
  await press('送水到家', '多一桶', '明天 11月27日', '上午')
  await fill(name, '王阿姨')
  await press('看一遍，再提交')
  expect(place.textContent).toContain('明天（11月27日 周五）上午8点—中午12点')
  expect(place.textContent).toContain('由社区工作人员来安排')
  const submit = find('提交').at(-1)
  await act(() => {
    for (let tap = 0; tap < 6; tap++) submit?.click()
  })
  await settle()
  expect(sent('help.ask')).toEqual([
    {
      ...{ flatId: 'f', stairwellId: 's', contact: { callName: '王阿姨', phone: null }, know: [], words: '' },
      tasks: [
        {
          ...{ kind: 'water', window: { on: '2026-11-27', fromHour: 8, toHour: 12 }, minutes: null, count: 2 },
          station: null,
        },
      ],
      ...{ payUpToFen: 0, healthConsent: false, isForChild: false, guardianConsent: false },
    },
  ])
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/help/task/index?task=t&fresh=1' })
})

test('several needs are several tasks at one time, and the list says that they arrived', async () => {
  answers['help.ask'] = { requestId: 'r', taskIds: ['t', 'u'] }
  await open()
  await press('送水到家', '跑腿代办', '明天 11月27日', '下午')
  await fill(name, '王阿姨')
  await press('看一遍，再提交', '提交')
  await settle()
  expect(sent('help.ask')[0]?.tasks).toHaveLength(2)
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/help/list/index?flatId=f&stairwellId=s&fresh=2' })
})

test('an end before its beginning is said in words, and nothing typed is lost', async () => {
  await open()
  await press('送水到家', '明天 11月27日', '几点到几点')
  const [from, to] = place.querySelectorAll('select')
  const choose = (field: HTMLSelectElement | undefined, value: string) =>
    act(() => {
      Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(field, value)
      field?.dispatchEvent(new Event('change', { bubbles: true }))
    })
  await choose(from, '14')
  await choose(to, '9')
  await fill(name, '王阿姨')
  await press('看一遍，再提交')
  expect(place.textContent).toContain('结束要晚于开始：现在是下午2点到上午9点')
  expect(place.querySelector<HTMLInputElement>(name)?.value).toBe('王阿姨')
  expect(sent('help.ask')).toHaveLength(0)
})

test('health needs a consent of its own, and not giving it leads to a telephone', async () => {
  await open()
  await press('临时如厕', '明天 11月27日', '上午')
  await fill(name, '王阿姨')
  await press('看一遍，再提交')
  expect(place.textContent).toContain('请看一遍，同意就勾上')
  expect(find('不想勾，请社区打电话安排')).toHaveLength(1)
  await press('我同意为这件事告诉他们', '看一遍，再提交', '提交')
  await settle()
  expect(sent('help.ask')[0]).toMatchObject({ healthConsent: true })
})

test('a full hour at a station shows the others, and its price has to be agreed', async () => {
  answers['station.list'] = stations([
    { hour: 9, left: 1 },
    { hour: 15, left: 4 },
  ])
  await open()
  await press('送饭', '明天 11月27日', '上午')
  await settle()
  await fill(name, '王阿姨')
  await press('德胜养老驿站 · 送餐', '上午9点', '看一遍，再提交')
  expect(place.textContent).toContain('请先勾「同意付」')
  await press('同意付 ¥15.00。到时付给驿站，串门不收钱。', '看一遍，再提交')
  answers['help.ask'] = new Failure('refused', 'slot_full', '这个时间已经约满了。', { free: ['10', '15'] })
  answers['station.list'] = stations([{ hour: 15, left: 4 }])
  await press('提交')
  await settle()
  expect(place.textContent).toContain('没有收下：这个时间已经约满了。当天还有：上午10点、下午3点。')
  expect(place.textContent).toContain('上午9点约满了，请换一个。')
  answers['help.ask'] = { requestId: 'r', taskIds: ['t'] }
  await press('下午3点', '看一遍，再提交', '提交')
  await settle()
  expect(sent('help.ask').at(-1)).toMatchObject({
    payUpToFen: 1_500,
    tasks: [{ window: { fromHour: 15, toHour: 16 }, station: { stationId: 'st', serviceId: 'sv', hour: 15 } }],
  })
  expect(new Set(callsOf('help.ask').map(([, , id]) => id)).size).toBe(2)
})

test('a draft survives the program, and after a lost reply the same request goes again by itself', async () => {
  await open()
  await press('送水到家', '明天 11月27日', '上午')
  await fill(name, '王阿姨')
  await settle(1_000)
  await takeDown()
  await open()
  answers['help.ask'] = undefined
  await press('看一遍，再提交', '提交')
  await settle()
  expect(place.textContent).toContain('还没发出去，不用再填一遍')
  await takeDown()
  await open()
  expect(place.textContent).toContain('还没发出去，不用再填一遍')
  answers['help.ask'] = { requestId: 'r', taskIds: ['t'] }
  await settle(70_000)
  expect(new Set(callsOf('help.ask').map(([, , id]) => id)).size).toBe(1)
  expect(new Set(sent('help.ask').map((input) => JSON.stringify(input))).size).toBe(1)
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/help/task/index?task=t&fresh=1' })
})

test('what the household said before is filled in', async () => {
  answers['help.needs'] = { ...needs, isSaid: true, callName: '许奶奶', phone: '13800001234', know: ['knock'] }
  await open()
  expect(place.querySelector<HTMLInputElement>(name)?.value).toBe('许奶奶')
  expect(find('门铃坏了，请敲门')[0]?.getAttribute('aria-checked')).toBe('true')
})

test('large letters ask one question a screen and go on only with an answer', async () => {
  elder.set(true)
  await open()
  expect(place.textContent).toContain('要帮什么？')
  expect(place.textContent).not.toContain('怎么称呼')
  await press('下一步')
  expect(place.textContent).toContain('请点一下要帮什么')
  await press('送水到家', '下一步')
  expect(place.textContent).toContain('送水到家，1 桶，什么时候？')
})

test('staff say for whom they ask and how they were told', async () => {
  answers['me.home'] = { ...home, bindings: [], home: null }
  answers['stairwell.view'] = {
    ...{ unchanged: false, estateId: 'e', building: '6号楼', unit: '2门', flats: [{ flatId: 'f', room: '501' }] },
  }
  await open()
  expect(place.textContent).toContain('替 501 找人帮忙')
  await press('送水到家', '明天 11月27日', '上午')
  await fill(name, '许奶奶')
  await press('看一遍，再提交')
  expect(place.textContent).toContain('请选住户是怎么告诉您的')
  await press('当面说的', '看一遍，再提交', '提交')
  await settle()
  expect(sent('help.ask')[0]).toMatchObject({ onBehalf: { how: 'present' } })
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/staff/help-task/index?task=t' })
})
