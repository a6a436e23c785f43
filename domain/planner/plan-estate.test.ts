import { buildBeliefs, buildKeptPlan, buildStairwellDoors } from '../../test/support/build-doors'
import type { KeptDoorPlan, StairwellDoors } from '../../types/planner'
import { fewestVisits } from './plan-curve'
import { planEstate } from './plan-estate'
import { pricesOf } from './plan-prices'
import { openSession, withWhatIf } from './planner-session'
import { costing, excluded, nothingChanged, pinned, type WhatIf } from './what-if'
import { settled } from './work-session'

type More = { whatIf?: WhatIf; budget?: number; kept?: KeptDoorPlan | null }
const session = (
  stairwells: readonly StairwellDoors[],
  { whatIf = nothingChanged('sure'), budget = 9, kept = null }: More = {},
) => settled(openSession({ beliefs: buildBeliefs(), kept, whatIf, budget, stairwells }))
const plan = (stairwells: readonly StairwellDoors[], more: More = {}) => planEstate(session(stairwells, more))
const rooms = ({ doors }: ReturnType<typeof planEstate>) => doors.map(({ door }) => door.flatId)

/** 101 alone blocks two pipes; 201 and 301 together a third. */
const small = buildStairwellDoors('a', ['301', '201', '101'], [['101'], ['101'], ['201', '301']])
const other = buildStairwellDoors('b', ['502', '501', '402'], [['502', '501'], ['402'], ['402']])

test('doors come in walking order: stairwell by stairwell, floor by floor upwards, along the floor', () => {
  expect(rooms(plan([small, other]))).toEqual(['a-101', 'a-201', 'a-301', 'b-402', 'b-501', 'b-502'])
})

test.each([
  [0, []],
  [1, ['a-101']],
  [2, ['a-101']],
  [3, ['a-101', 'a-201', 'a-301']],
])('%i visits go to the doors that complete most pipes', (budget, doors) => {
  expect(rooms(plan([small], { budget }))).toEqual(doors)
})

test('totals say what is had for sure if all agree, what by the chances, and what is left over', () => {
  const { totals } = plan([small], { budget: 2 })
  expect(totals).toEqual({ doors: 1, visits: 1, sure: 2, expected: expect.closeTo(0.9), spare: 1 })
})

test('each door says which pipes it opens, why it stands there and what the plan loses without it', () => {
  const one = session([small], { budget: 3 })
  const [first, second] = planEstate(one).doors
  expect(first?.unlocks.map(({ riserId }) => riserId)).toEqual(['p0', 'p1'])
  expect(first?.why).toEqual(['打通 2 根', '还没答复'])
  expect(second?.why[0]).toBe('打通 1 根')
  expect(Object.fromEntries(pricesOf(one))).toEqual({ 'a-101': 2, 'a-201': 1, 'a-301': 1 })
})

test.each([
  ['sure', ['a-101', 'a-102']],
  ['likely', ['a-201']],
] as const)('by %s, two pipes that wait for two doors against one that waits for one', (goal, doors) => {
  const reluctant = { room: '201', obstacle: 'riskAverse' as const }
  const pipes = buildStairwellDoors('a', ['101', '102', reluctant], [['101', '102'], ['101', '102'], ['201']])
  expect(rooms(plan([pipes], { whatIf: nothingChanged(goal), budget: 2 }))).toEqual(doors)
})

test('the curve tells what each further visit buys, and the next stop what the next costs', () => {
  const { curve, next } = plan([small, other], { budget: 2 })
  expect(curve).toEqual([0, 2, 4, 5, 6].map((pipes, at) => ({ pipes, visits: [0, 1, 2, 4, 6][at] })))
  expect(next).toEqual({ visits: 2, pipes: 1 })
  expect(plan([small], { budget: 99 }).next).toBeNull()
})

test.each([
  [1, 1],
  [3, 2],
  [6, 6],
  [7, null],
])('for %i pipes at least %p visits are needed', (pipes, visits) => {
  expect(fewestVisits(session([small, other]), pipes)).toBe(visits)
})

describe('what is changed by hand', () => {
  const none = nothingChanged('sure')

  test('a pinned door is in the plan and paid first', () => {
    const whatIf = pinned(none, 'a-301')
    const tight = plan([small], { whatIf, budget: 2 })
    expect(rooms(tight)).toEqual(['a-101', 'a-301'])
    expect(tight.doors.map(({ isPinned }) => isPinned)).toEqual([false, true])
    expect(tight.doors[1]?.why[0]).toBe('单去这一户，还打不通整根')
    expect(tight.curve[0]).toEqual({ visits: 1, pipes: 0 })
  })

  test('a pinned door is paid once: what else its pipes wait for is bought with all that is left', () => {
    const whatIf = pinned(none, 'a-201')
    expect(rooms(plan([small], { whatIf, budget: 3 }))).toEqual(['a-101', 'a-201', 'a-301'])
  })

  test('a pin that does worse than its visits elsewhere says how much more would be had without it', () => {
    const pinnedFar = session([small, other], { whatIf: pinned(none, 'a-301'), budget: 2 })
    expect(pricesOf(pinnedFar).get('a-301')).toBe(-2)
  })

  test('an excluded door is not in the plan, nor a door that only it made worth a visit', () => {
    expect(rooms(plan([small], { whatIf: excluded(none, 'a-201') }))).toEqual(['a-101'])
  })

  test('visits set by hand count instead of the table', () => {
    const whatIf = costing(none, 'a-101', 4)
    expect(rooms(plan([small], { whatIf, budget: 3 }))).toEqual(['a-201', 'a-301'])
    expect(plan([small], { whatIf, budget: 9 }).doors[0]).toMatchObject({ visits: 4, isByHand: true })
  })

  test('taken back, it is as if it never was', () => {
    const start = session([small, other])
    const there = settled(withWhatIf(start, excluded(none, 'a-101')))
    const back = settled(withWhatIf(there, none))
    expect(planEstate(back)).toEqual(planEstate(start))
  })

  test('a door that may not be visited is not made to be by a pin, and it is said (rule 43)', () => {
    const barred = buildStairwellDoors(
      'a',
      [{ room: '101', barred: { why: 'paused', until: '2026-12-05' } }, '201'],
      [['101'], ['201']],
    )
    const made = plan([barred], { whatIf: pinned(none, 'a-101') })
    expect(rooms(made)).toEqual(['a-201'])
    expect(made.idlePins).toEqual(['a-101'])
    expect(made.barred.map(({ words }) => words)).toEqual(['住户要求先不上门，12月5日起才能去'])
  })
})

describe('where there is nothing to plan, the plan says why', () => {
  const none = nothingChanged('sure')
  const barred = { why: 'tooOften' as const, until: '2026-11-30' }

  test.each<[string, StairwellDoors[], More, unknown]>([
    ['everything agreed', [buildStairwellDoors('a', [], [], { complete: 4, total: 4 })], {}, { is: 'allAgreed' }],
    ['doors that no pipe waits for', [buildStairwellDoors('a', ['101'], [])], {}, { is: 'allAgreed' }],
    ['no stairwell', [], {}, { is: 'allAgreed' }],
    [
      'nobody may be visited',
      [buildStairwellDoors('a', [{ room: '101', barred }, '201'], [['101', '201']])],
      { whatIf: excluded(none, 'a-201') },
      { is: 'nobody', barred: 1, excluded: 1, entangled: 0 },
    ],
    ['too few visits for anything', [small], { budget: 0 }, { is: 'tooFew', buys: { visits: 1, pipes: 2 } }],
    [
      'more pinned than the budget',
      [small],
      { whatIf: pinned(pinned(none, 'a-201'), 'a-301'), budget: 1 },
      { is: 'pinsBeyond', needs: 2 },
    ],
    ['a budget for more than there is', [small], { budget: 100_000 }, { is: 'ready' }],
  ])('%s', (_, stairwells, more, state) => {
    expect(plan(stairwells, more).state).toEqual(state)
  })

  test('households on no pipe and pipes without a household are named', () => {
    const made = plan([buildStairwellDoors('a', ['101'], [['101']], { riserless: ['1502'], empty: 2 }), other])
    expect(made.riserless).toMatchObject([{ stairwellId: 'a', rooms: ['1502'] }])
    expect(made.empty).toMatchObject([{ stairwellId: 'a', pipes: 2 }])
  })
})

test('a household that only has to sign takes no visit, and is still among the doors', () => {
  const signing = buildStairwellDoors('a', [{ room: '101', obstacle: 'saidYes' }, '201'], [['101'], ['201']])
  const made = plan([signing], { budget: 0 })
  expect(made.doors.map(({ visits, chance }) => ({ visits, chance }))).toEqual([{ visits: 0, chance: 80 }])
  expect(made.totals).toMatchObject({ visits: 0, sure: 1 })
})

test('visits made since the plan was kept are paid: a half-visited door costs the rest', () => {
  const half = buildStairwellDoors('a', [{ room: '101', obstacle: 'riskAverse', made: 1, attempts: 1 }], [['101']])
  expect(plan([half], { budget: 1 }).doors[0]?.visits).toBe(1)
})

test('of equally good plans, the kept one stays', () => {
  const equal = buildStairwellDoors('a', ['101', '201', '301'], [['101'], ['201'], ['301']])
  for (const at of [0, 1, 2]) {
    const kept = buildKeptPlan([], { pipeIds: [`a~p${at}`] })
    expect(rooms(plan([equal], { budget: 1, kept }))).toEqual([`a-${at + 1}01`])
  }
})

test('a kept plan never outweighs a single pipe more', () => {
  const kept = buildKeptPlan([], { pipeIds: ['a~p2'] })
  expect(rooms(plan([small], { budget: 1, kept }))).toEqual(['a-101'])
})
