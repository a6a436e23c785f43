/** @jest-environment jsdom */
import Taro from '@tarojs/taro'
import { act } from 'react'
import { offeredTask } from '../../../../test/support/build-help-view'
import {
  answering,
  answers,
  dialog,
  find,
  onStage,
  pass,
  place,
  press,
  putUp,
  sent,
} from '../../../../test/support/page-on-stage'
import FindPage from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const self = {
  volunteerId: 'v',
  estateId: 'e',
  estateName: '新明胡同',
  estatePhone: '010-6612',
  state: 'active',
  suspendedWhy: '',
}
const tasks = [
  offeredTask({ moves: ['accept'] }),
  offeredTask({ taskId: 't2', kind: 'errand', count: null, on: '2026-11-26', startHours: [9, 10], moves: ['accept'] }),
]
const settle = () => pass(100, 3)
const open = async () => {
  await putUp(<FindPage />)
  await settle()
}

onStage({ now: '2026-11-24T23:30:00Z' })
beforeEach(() =>
  answering({
    ...{ 'volunteer.mine': { mine: [self], estates: [] }, 'volunteer.find': { tasks } },
    'help.move': { at: 'filled', rev: 4 },
  }),
)

test('what may be taken stands by day and can be narrowed by kind', async () => {
  await open()
  for (const words of ['2 件可以接', '今天 11月25日 周三', '明天 11月26日 周四'])
    expect(place.textContent).toContain(words)
  await act(() => document.body.querySelector<HTMLElement>('.chip[aria-label="跑腿代办"]')?.click())
  expect(place.textContent).not.toContain('送水到家，2 桶')
})

test('several hours are asked for, one is not; what was taken opens with its door', async () => {
  await open()
  await press('接单，跑腿代办')
  expect(dialog()?.textContent).toContain('几点去')
  await press('上午10点', '接单')
  await settle()
  expect(sent('help.move')[0]).toMatchObject({ taskId: 't2', move: { kind: 'accept', fromHour: 10 } })
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/volunteer/task/index?task=t2' })
})

test('nothing to take says what will appear and what to change', async () => {
  answers['volunteer.find'] = { tasks: [] }
  await open()
  expect(place.textContent).toContain('现在没有等人的事')
  expect(find('改我的资料')).toHaveLength(1)
})

test('somebody suspended is told why and asks for no list', async () => {
  answers['volunteer.mine'] = { mine: [{ ...self, state: 'suspended', suspendedWhy: '两次没有去' }], estates: [] }
  await open()
  expect(place.textContent).toContain('原因：两次没有去')
  expect(sent('volunteer.find')).toHaveLength(0)
})
