/** @jest-environment jsdom */
import Taro from '@tarojs/taro'
import { Failure } from '@/api/failure'
import { doLater } from '@/lib/later'
import { helpPlace, helpView } from '../../../../test/support/build-help-view'
import { answering, answers, find, onStage, pass, place, press, putUp } from '../../../../test/support/page-on-stage'
import ListPage from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const home = {
  ...{ personId: 'p', staff: null, bindings: [{ bindingId: 'b', flatId: 'f', state: 'active' }] },
  home: {
    ...{ flatId: 'f', stairwellId: 's', estateId: 'e', estatePhone: '010' },
    outline: { building: '6号楼', unit: '2门', flats: [{ flatId: 'f', room: '501' }] },
  },
}
const settle = () => pass(100, 3)
const open = async () => {
  await putUp(<ListPage />)
  await settle()
}
const mine = (tasks: object[], needs = 'none') => ({ tasks, needs, estatePhone: '010-6612' })

onStage({ now: '2026-11-26T02:00:00Z', params: { flatId: 'f', stairwellId: 's' } })
beforeEach(() => answering({ 'me.home': home, 'help.mine': mine([]) }))

test('nothing asked for yet: it says what may be asked and how it goes', async () => {
  await open()
  for (const words of ['送水到家', '陪着去医院', '先问同楼门的', '不收钱']) expect(place.textContent).toContain(words)
  await press('请人帮忙')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/help/ask/index?flatId=f&stairwellId=s' })
})

test('live ones stand first: what, when, who comes with their telephone, and what it waits for', async () => {
  answers['help.mine'] = mine([
    helpView({ taskId: 'a', at: 'filled', startHour: 8, missing: 0, places: [helpPlace()] }),
    helpView({ taskId: 'b', kind: 'meal' }),
    helpView({ taskId: 'c', kind: 'errand', count: null, at: 'confirmed', places: [helpPlace()] }),
  ])
  await open()
  const words = place.textContent ?? ''
  expect(words).toContain('在问同一栋楼的，晚8点以后问全小区')
  expect(words.indexOf('送水到家')).toBeLessThan(words.indexOf('以前的'))
  expect(words.indexOf('跑腿代办')).toBeGreaterThan(words.indexOf('以前的'))
  expect(find('打电话给李晓燕')).toHaveLength(1)
})

test('what waits for the household says so', async () => {
  answers['help.mine'] = mine([helpView({ at: 'done', places: [helpPlace()], moves: ['confirm'] })])
  await open()
  expect(find('送水到家，2 桶').length + place.querySelectorAll('.tag').length).toBeGreaterThan(0)
  expect(place.textContent).toContain('等您')
})

test('what found no network is shown until it is through', async () => {
  doLater(
    'help.ask',
    {
      ...{ flatId: 'f', stairwellId: 's', contact: { callName: '王阿姨', phone: null } },
      tasks: [{ kind: 'water', window: { on: '2026-11-27', fromHour: 8, toHour: 12 }, count: 2 }],
    },
    { id: 'r', changes: ['help.mine'] },
  )
  await open()
  expect(place.textContent).toContain('还没发出去')
  answers['help.ask'] = { requestId: 'r', taskIds: ['t'] }
  await pass(5_000, 2)
  expect(place.textContent).not.toContain('还没发出去')
})

test('whoever would rather not be asked is not asked again', async () => {
  answers['help.mine'] = mine([], 'refused')
  await open()
  expect(place.textContent).toContain('我们不会再问')
})

test('without a network it says so and can be tried again', async () => {
  answers['help.mine'] = new Failure('offline', 'offline', '现在连不上网。')
  await open()
  await pass(20_000, 2)
  expect(place.textContent).toContain('没有网络')
  expect(find('重试')).toHaveLength(1)
})
