/** @jest-environment jsdom */
import Taro from '@tarojs/taro'
import {
  answering,
  answers,
  find,
  onStage,
  pass,
  place,
  press,
  putUp,
  sent,
} from '../../../../test/support/page-on-stage'
import HoursPage from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const hours = {
  ...{ volunteerId: 'v', name: '李晓燕', estateName: '新明胡同', tasks: 2, minutes: 150, asOf: '2026-11-26T02:00:00Z' },
  months: [
    { month: '2026-11', tasks: 1, minutes: 40 },
    { month: '2026-10', tasks: 1, minutes: 110 },
  ],
  done: [
    { taskId: 'a', kind: 'water', on: '2026-11-25', fromHour: 8, building: '6号楼', minutes: 40, stars: 5 },
    { taskId: 'b', kind: 'company', on: '2026-10-03', fromHour: 9, building: '5号楼', minutes: 110, stars: null },
  ],
}
const settle = () => pass(100, 3)
const open = async () => {
  await putUp(<HoursPage />)
  await settle()
}

onStage({ now: '2026-11-26T02:00:00Z' })
beforeEach(() =>
  answering({
    'volunteer.mine': { mine: [{ volunteerId: 'v', estateName: '新明胡同', estatePhone: '010' }], estates: [] },
    'volunteer.hours': hours,
  }),
)

test('hours are summed, by month and one by one', async () => {
  await open()
  for (const words of ['一共 2.5 小时，2 次', '11月25日 周三 上午8点 · 6号楼', '住户给了 5 颗星', '1 小时 50 分钟'])
    expect(place.textContent).toContain(words)
  await press('10月 1.8 小时')
  await settle()
  expect(sent('volunteer.hours').at(-1)).toEqual({ volunteerId: 'v', month: '2026-10' })
})

test('the certificate prints from a browser and names no building', async () => {
  const print = jest.fn()
  window.print = print
  await open()
  await press('时长证明')
  expect(place.textContent).toContain('自愿、无偿帮助居民 2 次，共 2 小时 30 分钟')
  expect(place.textContent).not.toContain('6号楼')
  await press('打印')
  expect(print).toHaveBeenCalledTimes(1)
  await press('复制文字')
  expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: expect.stringContaining('志愿服务时长证明') })
})

test('no hours yet: what will be here, and no certificate of nothing', async () => {
  answers['volunteer.hours'] = { ...hours, tasks: 0, minutes: 0, months: [], done: [] }
  await open()
  expect(place.textContent).toContain('还没有时长')
  expect(find('时长证明')).toHaveLength(0)
})
