/** @jest-environment jsdom */
import Taro from '@tarojs/taro'
import { answering, onStage, pass, press, putUp } from '../../../../test/support/page-on-stage'
import MePage from '../me/index'
import { CheckWay } from './check-way'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

onStage({ now: '2026-11-27T01:00:00Z', afterPressMs: 50 })

test('a stranger gets from the log-in to 核对证明, as the paper says', async () => {
  await putUp(<CheckWay />)
  await press('核对证明')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/open/check/index' })
})

test('whoever is logged in gets there from 我的', async () => {
  answering({ 'me.home': { home: null, bindings: [], staff: null, unread: 0 } })
  await putUp(<MePage />)
  await pass(50, 3)
  await press('核对证明')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/open/check/index' })
})
