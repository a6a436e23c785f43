/** @jest-environment jsdom */
import { calibrate } from '@chuanmen/domain/planner/calibrate'
import { DEFAULT_DOOR_TABLE } from '@chuanmen/domain/planner/default-table'
import type { PlannerView, StairwellDoors } from '@chuanmen/types/planner'
import { act } from 'react'
import { Failure } from '@/api/failure'
import { clearAllDrafts } from '@/lib/draft'
import { buildKeptPlan, buildStairwellDoors } from '../../../../test/support/build-doors'
import {
  answering,
  answers,
  answerTo,
  called,
  callsOf,
  onStage,
  pass,
  putUp,
  sent,
  takeDown,
} from '../../../../test/support/page-on-stage'
import type { PlannerModel } from './planner-model'
import { usePlanner } from './use-planner'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

let model: PlannerModel
function Planner() {
  model = usePlanner('e')
  return null
}
const open = async () => {
  await putUp(<Planner />)
  await pass(100, 4)
}
const doing = async (make: () => unknown) => {
  await act(async () => {
    await make()
  })
  await pass(100, 3)
}
const planned = () => model.plan?.doors.map(({ door }) => door.flatId)

let doors: StairwellDoors[]
let view: PlannerView
const estate = (revs: Record<string, number>, state = 'open') => ({
  ...{ unchanged: false, estateId: 'e', rev: Object.values(revs).reduce((sum, rev) => sum + rev, 0) },
  ...{ round: { roundId: 'r', state } },
  stairwells: Object.entries(revs).map(([stairwellId, rev]) => ({ stairwellId, rev })),
})

onStage({ now: '2026-11-27T01:00:00Z' })
beforeEach(() => {
  clearAllDrafts()
  doors = [
    buildStairwellDoors('a', ['101', '201', '301'], [['101'], ['101'], ['201', '301']]),
    buildStairwellDoors('b', ['101', '201'], [['101'], ['201']]),
  ]
  view = {
    round: { roundId: 'r', title: '第2轮', closesAt: '2026-12-10T16:00:00Z' },
    figures: { households: 9, agreed: 4, areaCentiSqm: 1, agreedAreaCentiSqm: 1, risers: 9, complete: 4 },
    stairwells: doors.map(({ stairwellId, building, unit }) => ({ stairwellId, building, unit, open: 2, rev: 1 })),
    ...{ table: DEFAULT_DOOR_TABLE, isOwnTable: false, tableRev: 0, calibration: calibrate(DEFAULT_DOOR_TABLE, {}) },
    ...{ plan: null, rev: 0, today: '2026-11-27' },
  }
  answering({ 'planner.open': view, 'planner.keep': { rev: 1 }, 'estate.view': estate({ a: 1, b: 1 }) })
  called.mockImplementation(async (name: string, input: { stairwellIds: string[] }) =>
    name === 'planner.doors' && answers[name] === undefined
      ? { stairwells: doors.filter(({ stairwellId }) => input.stairwellIds.includes(stairwellId)) }
      : answerTo(name),
  )
})

test('all doors are read and the best plan is worked out on the phone', async () => {
  await open()
  expect(model.phase).toEqual({ is: 'ready' })
  expect(planned()).toEqual(['a-101', 'a-201', 'a-301', 'b-101', 'b-201'])
  expect(model.plan?.totals).toMatchObject({ visits: 5, sure: 5 })
  expect(model.prices?.get('a-101')).toBe(0.9)
  expect(model.most).toMatchObject({ visits: 5 })
  expect(callsOf('planner.doors')).toHaveLength(1)
})

test('another budget, a pin, an exclude and a cost change the plan without a question to the server', async () => {
  await open()
  const asked = callsOf('planner.doors').length
  await doing(() => model.setBudget(1))
  expect(planned()).toEqual(['a-101'])
  await doing(() => model.exclude('a-101'))
  expect(planned()).toEqual(['b-101'])
  await doing(() => model.pin('b-201'))
  expect(planned()).toEqual(['b-201'])
  await doing(() => model.setCost('b-201', 3))
  expect(model.plan?.state).toEqual({ is: 'pinsBeyond', needs: 3 })
  expect(model.keepLacks).toContain('3 趟')
  expect(model.isChanged).toBe(true)
  await doing(() => model.reset())
  expect(planned()).toHaveLength(5)
  expect(model.isChanged).toBe(false)
  expect(callsOf('planner.doors')).toHaveLength(asked)
})

test('two changes in one moment both count', async () => {
  await open()
  await doing(() => {
    model.exclude('a-101')
    model.setBudget(2)
  })
  expect(model.whatIf.excludes).toEqual(['a-101'])
  expect(planned()).toEqual(['b-101', 'b-201'])
})

test('what was changed survives the program being killed', async () => {
  await open()
  await doing(() => model.exclude('a-101'))
  await pass(500)
  await takeDown()
  await open()
  expect(model.whatIf.excludes).toEqual(['a-101'])
  expect(planned()).not.toContain('a-101')
})

test('a signature comes in by itself: only its stairwell is read again, and the plan adapts', async () => {
  await open()
  doors = [buildStairwellDoors('a', ['201', '301'], [['201', '301']], { version: 2 }), doors[1] as StairwellDoors]
  answers['estate.view'] = estate({ a: 2, b: 1 })
  await pass(1_500, 3)
  expect(sent('planner.doors').at(-1)).toEqual({ estateId: 'e', stairwellIds: ['a'] })
  expect(planned()).toEqual(['a-201', 'a-301', 'b-101', 'b-201'])
})

test('a door of the kept plan that agreed does not vanish without a word', async () => {
  answers['planner.open'] = {
    ...view,
    plan: { ...buildKeptPlan(['a-101', 'a-401']), byName: '孙静', at: '2026-11-26T01:00:00Z' },
    rev: 1,
  }
  await open()
  expect(model.dropped.map(({ flatId, words }) => `${flatId} ${words}`)).toEqual(['a-401 已经同意，没有管在等它'])
})

describe('keeping', () => {
  const theirs = { ...buildKeptPlan(['b-101'], { budget: 1 }), byName: '周文清', at: '2026-11-27T00:59:00Z' }

  test('sends doors in walking order, pipes and what was changed by hand, once', async () => {
    await open()
    await doing(() => model.setBudget(1))
    answers['planner.open'] = {
      ...view,
      rev: 1,
      plan: {
        ...theirs,
        goal: 'likely',
        doors: [{ stairwellId: 'a', flatId: 'a-101', visits: 1 }],
        riserIds: ['a-p0', 'a-p1'],
      },
    }
    await doing(() => model.keep())
    expect(sent('planner.keep')).toEqual([
      {
        ...{ estateId: 'e', rev: 0, goal: 'likely', budget: 1, pins: [], excludes: [], costs: {} },
        ...{ doors: [{ stairwellId: 'a', flatId: 'a-101', visits: 1 }], riserIds: ['a-p0', 'a-p1'] },
      },
    ])
    expect(model).toMatchObject({ isKept: true, isChanged: false, keptByOthers: null })
  })

  test('what a colleague kept meanwhile is shown, one’s own stays, and the next press replaces theirs', async () => {
    await open()
    await doing(() => model.exclude('a-101'))
    answers['planner.keep'] = new Failure('refused', 'door_plan_changed', '计划刚刚有同事改过。')
    answers['planner.open'] = { ...view, rev: 7, plan: theirs }
    await doing(() => model.keep())
    expect(model.keptByOthers).toEqual({ byName: '周文清', at: theirs.at })
    expect(model.keepFailure).toBeNull()
    expect(model.whatIf.excludes).toEqual(['a-101'])
    answers['planner.keep'] = { rev: 8 }
    await doing(() => model.keep())
    expect(sent('planner.keep').map(({ rev }) => rev)).toEqual([0, 7])
  })

  test('or theirs is taken over', async () => {
    await open()
    await doing(() => model.exclude('a-101'))
    answers['planner.keep'] = new Failure('refused', 'door_plan_changed', '计划刚刚有同事改过。')
    answers['planner.open'] = { ...view, rev: 7, plan: theirs }
    await doing(() => model.keep())
    await doing(() => model.reset())
    expect(model.keptByOthers).toBeNull()
    expect(model.budget).toBe(1)
    expect(model.whatIf.excludes).toEqual([])
  })

  test('without a connection it says so and keeps what is there', async () => {
    await open()
    await doing(() => model.exclude('a-101'))
    delete answers['planner.keep']
    await doing(() => model.keep())
    expect(model.keepFailure?.kind).toBe('offline')
    expect(model.whatIf.excludes).toEqual(['a-101'])
  })
})

test('offline, the doors read last stay, the plan still answers, and the page knows', async () => {
  await open()
  delete answers['estate.view']
  await pass(2_000, 3)
  expect(model.isOffline).toBe(true)
  await doing(() => model.setBudget(1))
  expect(planned()).toEqual(['a-101'])
})

test.each<[string, () => void, unknown]>([
  [
    'no round asks anybody',
    () => (answers['planner.open'] = { ...view, round: null, stairwells: [] }),
    { is: 'noRound' },
  ],
  [
    'the server says no',
    () => (answers['planner.open'] = new Failure('refused', 'not_allowed', '不行')),
    { is: 'failed' },
  ],
  [
    'doors cannot be read',
    () => (answers['planner.doors'] = new Failure('refused', 'not_allowed', '不行')),
    { is: 'failed' },
  ],
])('%s: the page is told', async (_, arrange, phase) => {
  arrange()
  await open()
  expect(model.phase).toMatchObject(phase as object)
})
