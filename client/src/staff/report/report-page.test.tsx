/** @jest-environment jsdom */
import {
  answering,
  answers,
  callsOf,
  fill,
  onStage,
  pass,
  place,
  press,
  putUp,
  sent,
} from '../../../../test/support/page-on-stage'
import ReportPage from './index'
import { keepSite } from './kept-site'
import { siteOf } from './site'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const steps = (['protection', 'cut', 'clean'] as const).map((kind) => ({
  ...{ kind, on: '2026-11-27', from: '08:00', to: '12:00', isNoisy: false, needsEntry: kind !== 'clean' },
  ...{ stopsWater: false, state: 'planned' as const, floors: [] },
}))
const flats = [1, 2].map((floor) => ({ flatId: `f${floor}`, room: `${floor}01`, floor, position: '01', visit: null }))
const view = {
  ...{ worksId: 'w', estateId: 'e', estateName: '新明胡同', estatePhone: '010', building: '6号楼', unit: '2门' },
  ...{ kind: 'kitchenWater', positions: ['01'], state: 'scheduled', stages: steps, flats, stop: null, late: null },
  ...{ reports: [], rev: 1, abilities: { manage: false, report: true } },
}

const inReach = { 'works.view': view, 'me.home': { staff: null }, 'works.report': { rev: 2, reportId: 'r' } }

const settle = () => pass(3_000)
const open = async () => {
  await putUp(<ReportPage />)
  await settle()
}

onStage({ now: '2026-11-27T01:00:00Z', params: { worksId: 'w' } })
beforeEach(() => answering(inReach))

test('a step told as done is shown so at once, can be taken back, and is sent when the hold is over', async () => {
  await open()
  expect(place.textContent).toContain('铺保护')
  await press('做完了')
  expect(place.textContent).toContain('拆旧管')
  await press('点错了，铺保护 做完了')
  expect(sent('works.report')).toHaveLength(0)
  await press('做完了')
  await pass(7_000)
  expect(sent('works.report')).toMatchObject([{ worksId: 'w', kind: 'protection', state: 'done', floors: [] }])
  expect(place.textContent).not.toContain('点错了')
})

test('without a network the page opens from what the phone kept today, takes a report and sends it once when there is one', async () => {
  keepSite('w', siteOf(view as never))
  answering({})
  await open()
  expect(place.textContent).toContain('6号楼2门 厨房给水立管')
  await press('1 层')
  await press('做完了')
  await pass(7_000)
  expect(place.textContent).toContain('1 条等着送，有网了自己送')
  answering(inReach)
  await pass(70_000)
  const ids = new Set(callsOf('works.report').map(([, , id]) => id))
  expect(ids.size).toBe(1)
  expect(sent('works.report').at(-1)).toMatchObject({ floors: [1], at: expect.stringMatching(/^2026-11-27T01:/) })
  expect(place.textContent).not.toContain('等着送')
})

test('a closed door is told with the household that did not open, and a step outside flats has no such button', async () => {
  await open()
  await press('没人开门')
  await press('记下没人开门')
  expect(document.body.textContent).toContain('请选没人开门的那一户')
  await press('201')
  await press('记下没人开门')
  await pass(7_000)
  expect(sent('works.report')[0]).toMatchObject({ state: 'missed', missedFlatIds: ['f2'], floors: [] })
  await press('换一步')
  await press('清扫楼道')
  expect(place.textContent).not.toContain('没人开门')
})

test('the second of two taps tells no second step, and the next one can be told a moment later', async () => {
  await open()
  await press('做完了')
  await press('做完了')
  await pass(9_000)
  expect(sent('works.report')).toHaveLength(1)
  await press('做完了')
  await pass(7_000)
  expect(sent('works.report').map(({ kind }) => kind)).toEqual(['protection', 'cut'])
})

test('being late wants a reason, and without a day says so with it and moves nothing', async () => {
  await open()
  await press('要晚了')
  await press('告诉大家要晚')
  expect(document.body.textContent).toContain('请选一条为什么晚')
  expect(sent('works.report')).toHaveLength(0)
  await press('材料没到')
  await press('告诉大家要晚')
  await settle()
  expect(sent('works.report')[0]).toMatchObject({ kind: 'protection', state: 'late', words: '材料没到' })
  expect(sent('works.move')).toHaveLength(0)
})

test('a step that is late moves for a listed reason, which residents read; own words go with the report (rule 12)', async () => {
  answers['works.move'] = { rev: 2, noticeId: 'n' }
  await open()
  await fill('textarea', '管件明天上午到')
  await press('要晚了')
  await press('旧管比预想的难拆')
  await fill('input[type=date]', '2026-11-28')
  await press('告诉大家要晚')
  await settle()
  expect(sent('works.report')[0]).toMatchObject({ state: 'late', words: '旧管比预想的难拆：管件明天上午到' })
  expect(sent('works.move')[0]).toMatchObject({
    worksId: 'w',
    rev: 1,
    to: { what: 'stage', kind: 'protection', on: '2026-11-28', from: '08:00', to: '12:00' },
    why: '旧管比预想的难拆',
  })
})
