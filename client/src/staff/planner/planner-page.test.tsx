/** @jest-environment jsdom */
import type { EstatePlan, PlannedDoor } from '@chuanmen/domain/planner/estate-plan'
import { costing, excluded, left, nothingChanged, pinned, type WhatIf } from '@chuanmen/domain/planner/what-if'
import type { Calibration, Door, PlannerView, StairwellDoors } from '@chuanmen/types/planner'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Failure } from '@/api/failure'
import {
  answering,
  dialog,
  fill,
  find,
  onStage,
  pass,
  place,
  press,
  putUp,
} from '../../../../test/support/page-on-stage'
import PlannerPage from './index'
import type { PlannerModel } from './planner-model'
import { usePlanner } from './use-planner'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))
jest.mock('./use-planner', () => ({ usePlanner: jest.fn() }))

const door = (room: string, more: Partial<Door> = {}): Door => ({
  ...{ flatId: `f${room}`, room, floor: Number(room[0]), position: room.slice(1), state: 'pending' as const },
  ...{ obstacle: 'silent' as const, reasons: [], attempts: 1, made: 0, lastVisitOn: '2026-11-20' },
  ...{ promises: 0, contactName: '马凤英', barred: null },
  ...more,
})
const where = { at: 0, stairwellId: 's1', building: '6号楼', unit: '2门' }
const planned = (one: Door, more: Partial<PlannedDoor> = {}): PlannedDoor => ({
  ...{ ...where, door: one, visits: 1, chance: 35, range: null, isPinned: false, isByHand: false, unlocks: [] },
  ...{ why: ['打通 2 根', '怕拆坏装修'] },
  ...more,
})
const doors = [door('502'), door('401', { made: 1, attempts: 2 }), door('101', { contactName: '' })]
const stairwell: StairwellDoors = {
  ...{ stairwellId: 's1', building: '6号楼', unit: '2门', version: 3, floors: [6], positions: ['01'], doors },
  risers: [{ riserId: 'r1', kind: 'kitchenDrain', positions: ['01'], total: 6, doors: [0, 1, 2] }],
  ...{ complete: 2, total: 9, riserless: [], empty: 0 },
}
const calibration = Object.fromEntries(
  ['saidYes', 'promise', 'assetLocked', 'riskAverse', 'costSensitive', 'otherNo', 'tenant', 'silent'].map((key) => [
    key,
    { cases: 2, believed: 50, won: 1, isKnown: false, chance: 35, low: 10, high: 60 },
  ]),
) as Calibration
const view: PlannerView = {
  round: { roundId: 'r', title: '第2轮', closesAt: '2026-11-30T16:00:00Z' },
  figures: {
    ...{ households: 198, agreed: 180, areaCentiSqm: 1, agreedAreaCentiSqm: 1, risers: 99, complete: 62 },
  },
  ...{ stairwells: [], table: {} as PlannerView['table'], isOwnTable: false, tableRev: 0, calibration },
  ...{ plan: null, rev: 0, today: '2026-11-26' },
}
const plan: EstatePlan = {
  state: { is: 'ready' },
  budget: 8,
  doors: [planned(doors[1] as Door), planned(doors[0] as Door, { range: { low: 28, high: 48 }, chance: 38 })],
  pipes: [],
  totals: { doors: 2, visits: 3, sure: 5, expected: 2.25, spare: 5 },
  curve: [
    { visits: 0, pipes: 0 },
    { visits: 3, pipes: 5 },
    { visits: 9, pipes: 7 },
  ],
  next: { visits: 1, pipes: 0.8 },
  ...{ barred: [], entangled: [], idlePins: [], riserless: [], empty: [] },
}

/** What the page told the planner. */
const told: { budgets: number[]; whatIfs: WhatIf[] } = { budgets: [], whatIfs: [] }
const keep = jest.fn(async () => undefined)
/** What a test has otherwise. */
let otherwise: Partial<PlannerModel> = {}
/** A planner that does as it is told and says what the test says: the solver has its own tests. */
function useStanding(): PlannerModel {
  const [budget, setBudget] = useState(8)
  const [whatIf, setWhatIf] = useState(nothingChanged('likely'))
  const change = (next: WhatIf) => {
    told.whatIfs.push(next)
    setWhatIf(next)
  }
  return {
    ...{ phase: { is: 'ready' }, view, stairwells: [stairwell], plan, dropped: [], isWorking: false },
    ...{ prices: new Map([['f401', 2]]), isOffline: false, budget, most: { visits: 9, pipes: 7 }, whatIf },
    setBudget: (visits) => {
      told.budgets.push(visits)
      setBudget(visits)
    },
    fewestFor: (pipes) => (pipes <= 7 ? pipes * 2 : null),
    setGoal: (goal) => change({ ...whatIf, goal }),
    pin: (flatId) => change(pinned(whatIf, flatId)),
    exclude: (flatId) => change(excluded(whatIf, flatId)),
    leave: (flatId) => change(left(whatIf, flatId)),
    setCost: (flatId, visits) => change(costing(whatIf, flatId, visits)),
    ...{ isChanged: false, reset: jest.fn(), keep, isKeeping: false, keepFailure: null, keepLacks: null },
    ...{ keptByOthers: null, isKept: false, again: jest.fn() },
    ...otherwise,
  }
}

onStage({ now: '2026-11-26T01:00:00Z', params: { estateId: 'e' }, afterPressMs: 50 })
beforeEach(() => {
  told.budgets = []
  told.whatIfs = []
  answering({
    'me.home': { home: null, staff: { name: '孙静', grants: [{ role: 'community', estateIds: ['e'] }] } },
    'estate.view': { unchanged: false, estateId: 'e', name: '新明胡同', phone: '010', abilities: {}, stairwells: [] },
  })
  otherwise = {}
  ;(usePlanner as jest.Mock).mockImplementation(useStanding)
})

const open = async (more: Partial<PlannerModel> = {}) => {
  otherwise = more
  await putUp(<PlannerPage />)
  await pass(500, 2)
}
const field = () => place.querySelector<HTMLInputElement>('input')
const heard = () => place.querySelector('[aria-live]')?.textContent ?? ''

test('the sum is said in doors, visits and pipes, and heard when it changes', async () => {
  await open()
  expect(heard()).toContain('先敲 2 户的门（3 趟），都谈成能多成 5 串，按把握约 2.3 串')
  expect(heard()).toContain('有 5 趟用不上')
  expect(heard()).toContain('再多 1 趟，按把握再多成 0.8 串')
})

test('each door says why, what it takes, how sure that is, what is lost without it and who keeps in touch', async () => {
  await open()
  const rows = [...place.querySelectorAll('.planner-row')].map((row) => row.textContent)
  expect(rows).toHaveLength(2)
  expect(rows[0]).toContain('401')
  expect(rows[0]).toContain('打通 2 根 · 怕拆坏装修')
  expect(rows[0]).toContain('把握估 35%，说不准')
  expect(rows[0]).toContain('少了这户，少成 2 串')
  expect(rows[0]).toContain('按定下的计划跑了 1 趟 · 上次 11月20日 · 马凤英联系')
  expect(rows[1]).toContain('把握 38%（28～48%）')
  expect(rows[1]).toContain('换别家也一样多')
})

test.each([
  ['-1', '不能比 0 少'],
  ['很多', '不是数'],
  ['1000000000', '最多填 100,000 趟'],
])('a budget of %s is answered at the field, and the last good plan stays', async (words, says) => {
  await open()
  await fill(field(), words)
  expect(place.querySelector('.field-error')?.textContent).toContain(says)
  expect(field()?.value).toBe(words)
  expect(told.budgets).toEqual([])
  expect(place.querySelectorAll('.planner-row')).toHaveLength(2)
})

test('a budget is stepped, typed, or taken from the curve', async () => {
  await open()
  await press('一共能跑，多 1 趟')
  await fill(field(), '12')
  expect(told.budgets).toEqual([9, 12])
  await fill(field(), '4')
  await press('9 趟')
  expect(told.budgets.at(-1)).toBe(9)
  expect(field()?.value).toBe('9')
})

test('the other way round takes the fewest visits, and says when no number does', async () => {
  await open()
  await press('想多成几串')
  await fill(field(), '6')
  expect(told.budgets.at(-1)).toBe(12)
  expect(place.textContent).toContain('最少要 12 趟')
  await fill(field(), '40')
  expect(place.querySelector('.field-error')?.textContent).toContain('最多能多成 7 串，要 9 趟')
  expect(told.budgets.at(-1)).toBe(12)
})

test('a door is pinned, left out and given other visits from its row', async () => {
  await open()
  await press('1', '一定要去')
  expect(told.whatIfs.at(-1)?.pins).toEqual(['f401'])
  await press('改趟数，6号楼2门 401')
  expect(dialog()?.textContent).toContain('6号楼2门 401 还要跑几趟')
  await press('还要跑，多 1 趟', '就按 2 趟')
  expect(told.whatIfs.at(-1)?.costs).toEqual({ f401: 2 })
  await press('这次不去')
  expect(told.whatIfs.at(-1)?.excludes).toEqual(['f401'])
  expect(place.textContent).toContain('手工去掉的：1 户')
  await press('放回来')
  expect(told.whatIfs.at(-1)?.excludes).toEqual([])
})

test('from a row one goes on to writing a visit and to the household', async () => {
  await open()
  await press('1', '记一次走访')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/staff/visit/index?stairwellId=s1&flatId=f401' })
  await press('看这一户')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/staff/household/index?stairwellId=s1&flatId=f401' })
})

test('doors that are not in the plan are offered, and what vanished of the kept plan says why', async () => {
  await open({ dropped: [{ ...where, flatId: 'f303', room: '303', door: null, words: '已经同意了' }] })
  expect(place.textContent).toContain('上次那份里有、这次没有：1 户')
  expect(place.textContent).toContain('已经同意了')
  await press('没排进来的：1 户', '一定要去，6号楼2门 101')
  expect(told.whatIfs.at(-1)?.pins).toEqual(['f101'])
})

test('a household that no pipe waits for is not offered', async () => {
  await open({ stairwells: [{ ...stairwell, risers: [] }] })
  expect(place.textContent).not.toContain('没排进来的')
})

test('where the visits buy nothing no door is said to be worth less than others', async () => {
  await open({ plan: { ...plan, state: { is: 'tooFew', buys: { visits: 3, pipes: 1 } }, doors: [] } })
  expect(place.textContent).toContain('没排进来的：3 户')
  expect(place.textContent).not.toContain('敲别的门成得更多')
})

test('what was asked for by hand and does nothing now is counted as that, not as left out', async () => {
  await open({ plan: { ...plan, idlePins: ['f101'] } })
  expect(place.textContent).toContain('手工选过、现在用不上的：1 户')
  expect(place.textContent).not.toContain('手工去掉的：0 户')
})

test('visits set by hand that put a door out of the plan can be taken back', async () => {
  await open({ whatIf: costing(nothingChanged('likely'), 'f101', 9) })
  expect(place.textContent).toContain('手工改成 9 趟')
  await press('改回表里的')
  expect(told.whatIfs.at(-1)?.costs).toEqual({})
})

test('a stairwell not proven best is named also while another is still worked out', async () => {
  const other = { at: 1, stairwellId: 's2', building: '6号楼', unit: '3门' }
  await open({ plan: { ...plan, entangled: [{ ...where, hasFailed: false }], unproven: [other] } })
  expect(place.textContent).toContain('正在另算：1 个楼门')
  expect(place.textContent).toContain('不一定最好：1 个楼门')
})

test('who may not be visited stands apart with the day, and is not offered (rule 43)', async () => {
  const resting = { ...where, door: doors[2] as Door, words: '住户要求先不上门，到12月3日' }
  await open({ plan: { ...plan, barred: [resting] } })
  expect(place.textContent).not.toContain('没排进来的')
  await press('先别去：1 户')
  expect(place.textContent).toContain('住户要求先不上门，到12月3日')
})

test.each<[string, Partial<EstatePlan>, string]>([
  ['everybody agreed', { state: { is: 'allAgreed' }, doors: [] }, '该同意的都同意了'],
  ['nobody can be won', { state: { is: 'nobody', barred: 2, excluded: 1, entangled: 0 }, doors: [] }, '2 户先别去'],
  ['pins are beyond the budget', { state: { is: 'pinsBeyond', needs: 11 }, doors: [] }, '一共只有 8 趟'],
  ['a budget buys nothing', { state: { is: 'tooFew', buys: { visits: 3, pipes: 1 } }, doors: [] }, '最少要 3 趟'],
])('when %s the page says so', async (_, more, says) => {
  await open({ plan: { ...plan, ...more } })
  expect(place.textContent).toContain(says)
  expect(find('打印带走')).toHaveLength(0)
})

test('pins beyond the budget take one press to pay', async () => {
  await open({ plan: { ...plan, state: { is: 'pinsBeyond', needs: 11 } } })
  expect(place.querySelectorAll('.planner-row')).toHaveLength(2)
  await press('改成 11 趟')
  expect(told.budgets).toEqual([11])
})

test.each<[string, Partial<PlannerModel>, string]>([
  ['is loading', { phase: { is: 'reading', done: 20, total: 40 }, plan: undefined }, '正在读各楼门的情况，20/40 个'],
  ['has no round', { phase: { is: 'noRound' }, plan: undefined }, '现在没有征求意见'],
  [
    'is refused',
    { phase: { is: 'failed', failure: new Failure('refused', 'not_allowed', '您没有这个权限。') }, plan: undefined },
    '您没有这个权限。',
  ],
  ['is offline', { isOffline: true }, '按刚才读到的算'],
])('while it %s the page says so', async (_, more, says) => {
  await open(more)
  expect(place.textContent).toContain(says)
})

test('what a colleague kept meanwhile is shown, and nothing of one’s own is lost', async () => {
  const reset = jest.fn()
  await open({ keptByOthers: { byName: '周文清', at: '2026-11-26T00:30:00Z' }, reset })
  expect(place.textContent).toContain('周文清也定了一份')
  await press('接着用我填的')
  expect(keep).toHaveBeenCalled()
  await press('看同事定的')
  expect(reset).toHaveBeenCalled()
})

test('the sheet carries doors in walking order with boxes, for inside use only, and no name', async () => {
  await open()
  await press('打印带走')
  const sheet = place.querySelector('.planner-sheet')?.textContent ?? ''
  expect(sheet).toContain('内部使用，不给住户看')
  expect(sheet.indexOf('401')).toBeLessThan(sheet.indexOf('502'))
  expect(sheet).not.toContain('马凤英')
  await press('复制文字')
  expect((Taro.setClipboardData as jest.Mock).mock.calls[0][0].data).toContain('□ 401 打通 2 根，怕拆坏装修（1 趟）')
})

test('a list of three hundred doors is drawn a part at a time', async () => {
  const many = Array.from({ length: 300 }, (_, n) => planned(door('502', { flatId: `n${n}` })))
  await open({ plan: { ...plan, doors: many } })
  expect(place.querySelectorAll('.planner-row')).toHaveLength(60)
  await press('再列 60 户（还有 240 户）')
  expect(place.querySelectorAll('.planner-row')).toHaveLength(120)
})
