/** @jest-environment jsdom */
import type { EstateView } from '@chuanmen/types/estate'
import Taro from '@tarojs/taro'
import { answering, find, onStage, pass, place, press, putUp } from '../../../../test/support/page-on-stage'
import { Ways } from './ways'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const estate = (risers: number) =>
  ({
    ...{ estateId: 'e', street: '德胜街道', gap: { households: risers, risers } },
    round: { state: 'open' },
  }) as EstateView
const open = async (grant: object, risers = 9) => {
  answering({ 'me.home': { staff: { name: '孙静', grants: [grant] }, bindings: [] } })
  await putUp(<Ways estate={estate(risers)} />)
  await pass(50, 3)
}
const community = { role: 'community', estateIds: ['e'] }

onStage({ now: '2026-11-27T01:00:00Z', afterPressMs: 50 })

test('beside the gap stand the way to whose door is next and to how it came about', async () => {
  await open(community)
  await press('算一算')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/staff/planner/index?estateId=e' })
  await press('成串率走势')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/staff/figures/index?estateId=e' })
})

test('where nothing is missing no door is next', async () => {
  await open(community, 0)
  expect(find('算一算')).toEqual([])
  expect(find('成串率走势')).toHaveLength(1)
})

test('whoever may neither plan nor look finds neither', async () => {
  await open({ role: 'stairwellLead', estateId: 'e', stairwellIds: ['s'] })
  expect(place.textContent).toBe('')
})
