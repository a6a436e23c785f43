/** @jest-environment jsdom */
import Taro from '@tarojs/taro'
import { answering, onStage, pass, place, press, putUp } from '../../../../test/support/page-on-stage'
import MyPipesPage from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const home = {
  ...{
    bindingId: 'b',
    flatId: 'f',
    estateId: 'e',
    estateName: '新明胡同',
    estatePhone: '010',
    agreedPercent: 93,
    mine: [],
  },
  pipes: [],
  outline: {
    ...{ building: '6号楼', unit: '2门', floors: [2, 1], positions: ['01'] },
    flats: [{ flatId: 'f', room: '201', floor: 2, position: '01', joinedTo: null }],
  },
}

onStage({ now: '2026-11-27T01:00:00Z', params: { flat: 'f' }, afterPressMs: 50 })

test('below one’s own pipes is the way to how far the whole estate is, by one’s own binding', async () => {
  answering({ 'me.home': { home, bindings: [], staff: null } })
  await putUp(<MyPipesPage />)
  await pass(50, 3)
  expect(place.textContent).toContain('6号楼2门')
  await press('本小区进展')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/open/progress/index?binding=b&estateId=e' })
})
