/** @jest-environment jsdom */
import Taro from '@tarojs/taro'
import { Failure } from '@/api/failure'
import { saveFile } from '@/lib/save-file'
import {
  answering,
  answers,
  called,
  find,
  onStage,
  pass,
  place,
  press,
  putUp,
} from '../../../../test/support/page-on-stage'
import { currentEstate } from '../current-estate'
import FiguresPage from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))
jest.mock('@/lib/save-file', () => ({ saveFile: jest.fn() }))

const none = { importRoster: false, openRound: false, publishNotice: false, inviteStaff: false, approveBindings: false }
const estate = {
  ...{ unchanged: false, estateId: 'e', name: '新明胡同', street: '德胜街道', phone: '010', abilities: none },
  ...{ figures: { risers: 0 }, round: null, stairwells: [] },
}
const me = (role: string) => ({
  home: null,
  bindings: [],
  staff: {
    name: '孙静',
    grants: [role === 'administrator' ? { role } : { role, estateIds: ['e'] }],
  },
})
const stairwell = (unit: string, complete: number, score: number | null) => ({
  ...{ stairwellId: unit, building: '6号楼', unit },
  figures: { households: 18, agreed: 12, areaCentiSqm: 0, agreedAreaCentiSqm: 0, risers: 9, complete },
  resilience: { score, parts: { turnout: score, mutualHelp: null, supervision: 60, conflicts: 100 } },
})
const day = (on: string, agreed: number, complete: number) => ({ on, agreed, complete, agreedAreaCentiSqm: 0 })
const view = () => ({
  round: {
    ...{ roundId: 'r', title: '给排水立管更换', isClosed: false },
    ...{ opensAt: '2026-11-01T01:00:00Z', closesAt: '2026-12-20T10:00:00Z' },
  },
  now: { households: 198, agreed: 180, areaCentiSqm: 100, agreedAreaCentiSqm: 90, risers: 99, complete: 62 },
  days: [day('2026-11-02', 20, 1), day('2026-11-12', 120, 30), day('2026-11-21', 176, 58)],
  forecast: {
    ...{ isKnown: true, from: '2026-11-21', learned: { days: 14, agreed: 56 } },
    points: [
      { days: 14, low: 63, mid: 66, high: 70 },
      { days: 29, low: 65, mid: 70, high: 78 },
    ],
  },
  blockers: [
    { obstacle: 'silent', households: 5, risers: 9, alone: 2 },
    { obstacle: 'assetLocked', households: 12, risers: 19, alone: 7 },
  ],
  stairwells: [stairwell('1门', 6, 70), stairwell('2门', 2, null)],
  asOf: '2026-11-21T16:20:00Z',
})
const open = async (part: object = {}, role = 'community') => {
  answering({
    'estate.view': estate,
    'me.home': me(role),
    'figures.view': { ...view(), ...part },
    'figures.workbook': { name: '成串率.xlsx', base64: 'UEs=' },
  })
  await putUp(<FiguresPage />)
  await pass(100, 4)
}
const heard = () => [...place.querySelectorAll('[role="img"]')].map((one) => one.getAttribute('aria-label'))
const doors = () => [...place.querySelectorAll('.table-row .table-value')].map((one) => one.textContent)

onStage({ now: '2026-11-22T01:00:00Z', params: { estateId: 'e' }, afterPressMs: 50 })
beforeEach(() => currentEstate.set(''))

test('the chart is heard as it is seen: both rates from the first day to today, and the range of what may come', async () => {
  await open()
  expect(heard()).toContain(
    '11月1日到11月22日，同意率从 0.0% 到 90.9%，成串率从 0.0% 到 62.6%，照这两周的速度，到 12月20日 大约 65～78 串（八成把握）。',
  )
  expect(place.textContent).toContain('最近 7 天')
  expect(place.querySelector('.trend-fan')).not.toBeNull()
})

test('the days are there as numbers too, on demand', async () => {
  await open()
  expect(place.querySelector('[aria-label="每天的同意率和成串率"]')).toBeNull()
  await press('看每天的数')
  const rows = place.querySelectorAll('[aria-label="每天的同意率和成串率"] .table-row')
  expect([...rows].map((row) => row.textContent)[0]).toContain('11月22日')
  expect(rows[0]?.textContent).toContain('62.6%（62 串，多 4）')
})

test('what blocks is named by the matter, the greatest first, with the way to whose door is next', async () => {
  await open()
  const bars = heard().filter((words) => words?.includes('卡住'))
  expect(bars).toEqual([
    '怕拆坏装修：12 户，卡住 19 根，其中 7 根只差他们',
    '还没答复：5 户，卡住 9 根，其中 2 根只差他们',
  ])
  await press('算一算先敲谁的门')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/staff/planner/index?estateId=e' })
})

test('stairwells sort by what is asked, and a part of too few cases says that', async () => {
  await open()
  expect(doors()[0]).toBe('6号楼1门')
  await press('按成串率排序')
  expect(doors()[0]).toBe('6号楼2门')
  expect(place.textContent).toContain('例子太少')
  await press('韧性怎么算')
  expect(place.textContent).toContain('是下面几项的平均')
})

test('the figures leave as an Excel file', async () => {
  await open()
  await press('导出 Excel')
  expect(called).toHaveBeenCalledWith('figures.workbook', { estateId: 'e' })
  expect(saveFile).toHaveBeenCalledWith('成串率.xlsx', { base64: 'UEs=' })
})

test('a file that could not be made says so beside the page', async () => {
  await open()
  answers['figures.workbook'] = new Failure('offline', 'offline', '现在连不上网。')
  await press('导出 Excel')
  expect(place.textContent).toContain('现在连不上网')
  expect(place.textContent).toContain('卡在哪里')
})

test('of too little that happened it says that it does not know', async () => {
  await open({ forecast: { isKnown: false, days: 14, agreed: 3, needed: 10 } })
  expect(place.textContent).toContain('最近动静太少，还说不准')
  expect(place.querySelector('.trend-fan')).toBeNull()
})

test('before the first night the two numbers stand alone and the page says when the line comes', async () => {
  await open({ days: [], forecast: null, blockers: [], asOf: null })
  expect(place.textContent).toContain('62 / 99 串')
  expect(place.textContent).toContain('明天早上起')
  expect(place.querySelector('.trend-plot')).toBeNull()
})

test('without a round the page says what will be here', async () => {
  await open({ round: null, days: [], forecast: null, blockers: [], stairwells: [], asOf: null })
  expect(place.textContent).toContain('还没有征求意见')
  expect(find('导出 Excel')).toEqual([])
})

test('of a round that is over nothing is foretold and nobody’s door is next; its results can be certified', async () => {
  await open({ round: { ...view().round, isClosed: true } })
  expect(place.textContent).not.toContain('照这两周')
  expect(find('算一算先敲谁的门')).toEqual([])
  await press('出证明')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/staff/certificates/index?estateId=e&roundId=r' })
})

test('who may look and not plan finds no way to the doors', async () => {
  await open({}, 'administrator')
  expect(place.textContent).toContain('卡在哪里')
  expect(find('算一算先敲谁的门')).toEqual([])
})

test('who may not see it is told so', async () => {
  answering({
    'estate.view': estate,
    'me.home': me('community'),
    'figures.view': new Failure('refused', 'not_allowed', '您没有这个权限。'),
  })
  await putUp(<FiguresPage />)
  await pass(100, 4)
  expect(place.textContent).toContain('您没有这个权限')
})
