/** @jest-environment jsdom */
import { calibrate } from '@chuanmen/domain/planner/calibrate'
import { DEFAULT_DOOR_TABLE } from '@chuanmen/domain/planner/default-table'
import type { PlannerView, StairwellDoors } from '@chuanmen/types/planner'
import { act } from 'react'
import { Failure } from '@/api/failure'
import { clearAllDrafts } from '@/lib/draft'
import { buildDoor, buildKeptPlan, buildStairwellDoors } from '../../../../test/support/build-doors'
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
import { entangled } from '../../../../test/support/planner-estates'
import type { PlannerModel } from './planner-model'
import { usePlanner } from './use-planner'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))
jest.mock('@tarojs/taro', () => {
  const actual = jest.requireActual('@tarojs/taro')
  return { ...actual, useDidShow: (run: () => void) => mockShown.push(run) }
})
/** What the page does each time it comes to the front. */
const mockShown: (() => void)[] = []

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
  mockShown.length = 0
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

test('coming back to the page, doors are read again: a visit was recorded, which changes no figure', async () => {
  await open()
  const asked = callsOf('planner.doors').length
  doors = doors.map((one) => ({ ...one, doors: one.doors.map((door) => ({ ...door, obstacle: 'saidYes' as const })) }))
  await doing(() => {
    for (const run of new Set(mockShown)) run()
  })
  expect(callsOf('planner.doors').length).toBeGreaterThan(asked)
  expect(model.plan?.totals).toMatchObject({ visits: 0, sure: 5 })
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

describe('a stairwell too entangled for the page', () => {
  const { costs, risers } = entangled(numbers())
  const first = risers[0]?.doors ?? []
  const found = { done: true, stops: [{ cost: first.length, value: 1_000, risers: [0] }], isProven: true }
  beforeEach(() => {
    doors = [
      {
        ...(doors[0] as StairwellDoors),
        doors: costs.map((_, at) => buildDoor(`a-${101 + at}`)),
        risers: risers.map((riser, at) => ({
          ...{ riserId: `a-p${at}`, kind: 'kitchenDrain' as const, positions: [], total: 20, doors: riser.doors },
        })),
      },
      doors[1] as StairwellDoors,
    ]
    answers['planner.open'] = { ...view, plan: { ...buildKeptPlan([], { budget: 99 }), byName: '', at: '' }, rev: 1 }
  })

  test('is named, worked out elsewhere, and folded in when it is done', async () => {
    answers['planner.frontier'] = { done: false, stops: [], isProven: false }
    await open()
    expect(model.plan?.entangled).toMatchObject([{ stairwellId: 'a', hasFailed: false }])
    expect(planned()).toEqual(['b-101', 'b-201'])
    answers['planner.frontier'] = found
    await pass(2_500, 2)
    expect(model.plan?.entangled).toEqual([])
    expect(planned()).toHaveLength(first.length + 2)
    const problems = sent('planner.frontier').map(({ problem }) => JSON.stringify(problem))
    expect(new Set(problems).size).toBe(1)
  })

  test('is said to have failed, and asked once more when somebody says so', async () => {
    answers['planner.frontier'] = new Failure('refused', 'planner_failed', '没有算出来。')
    await open()
    expect(model.plan?.entangled).toMatchObject([{ hasFailed: true }])
    const asked = callsOf('planner.frontier').length
    await pass(10_000)
    expect(callsOf('planner.frontier')).toHaveLength(asked)
    answers['planner.frontier'] = found
    await doing(() => model.again())
    expect(model.plan?.entangled).toEqual([])
  })
})

/** The same each time. */
function numbers() {
  let state = 20_261_127
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

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
        pipeIds: ['a~p0', 'a~p1'],
      },
    }
    await doing(() => model.keep())
    expect(sent('planner.keep')).toEqual([
      {
        ...{ estateId: 'e', rev: 0, goal: 'likely', budget: 1, pins: [], excludes: [], costs: {} },
        ...{ doors: [{ stairwellId: 'a', flatId: 'a-101', visits: 1 }], pipeIds: ['a~p0', 'a~p1'] },
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
