import { buildBeliefs, buildDoor, buildStairwellDoors } from '../../test/support/build-doors'
import { entangled } from '../../test/support/planner-estates'
import type { StairwellDoors } from '../../types/planner'
import { planEstate } from './plan-estate'
import { askingAgain, openSession, withSolved, withWhatIf } from './planner-session'
import { excluded, nothingChanged } from './what-if'
import { isSettled, settled, stepped, unsolved } from './work-session'

/** The same numbers each time. */
const numbers = () => {
  let state = 20_261_127
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}
const { costs, risers } = entangled(numbers())
const knot: StairwellDoors = {
  ...buildStairwellDoors('k', [], []),
  doors: costs.map((_, at) => buildDoor(`k-${101 + at}`)),
  risers: risers.map(({ doors }, at) => ({
    ...{ riserId: `p${at}`, kind: 'kitchenDrain', positions: [], total: 20, doors },
  })),
}
const plain = buildStairwellDoors('a', ['101'], [['101']])
const whatIf = nothingChanged('sure')
const opened = settled(
  openSession({ beliefs: buildBeliefs(), kept: null, whatIf, budget: 99, stairwells: [knot, plain] }),
)
const [waiting] = unsolved(opened)
const doorsOfFirst = risers[0]?.doors ?? []
const stops = [{ cost: doorsOfFirst.length, value: 1, risers: [0] }]

test('a stairwell too entangled to be worked out here is named, and the plan goes without it until its curve is there', () => {
  const plan = planEstate(opened)
  expect(plan.entangled).toEqual([{ at: 0, stairwellId: 'k', building: '1号楼', unit: 'k门', hasFailed: false }])
  expect(plan.doors.map(({ door }) => door.flatId)).toEqual(['a-101'])
})

test('the curve that the solver found is folded in, and said not to be proven when it is not', () => {
  for (const isProven of [true, false]) {
    const there = settled(withSolved(opened, waiting?.problem ?? plainProblem, { stops, isProven }))
    const plan = planEstate(there)
    expect(plan.doors).toHaveLength(doorsOfFirst.length + 1)
    expect(plan.pipes.map(({ riserId }) => riserId)).toEqual(['p0', 'p0'])
    expect(plan.entangled).toEqual([])
    expect(plan.unproven).toHaveLength(isProven ? 0 : 1)
  }
})
const plainProblem = { costs: [], risers: [] }

test('a puzzle at which the solver failed is said to be, until it is asked once more', () => {
  const failed = withSolved(opened, waiting?.problem ?? plainProblem, null)
  expect(planEstate(failed).entangled.map(({ hasFailed }) => hasFailed)).toEqual([true])
  expect(unsolved(askingAgain(failed)).map(({ hasFailed }) => hasFailed)).toEqual([false])
})

test('an answer to a puzzle that is no longer asked changes no plan', () => {
  const later = settled(withSolved(opened, { costs: [1], risers: [] }, { stops: [], isProven: true }))
  expect(planEstate(later).doors).toEqual(planEstate(opened).doors)
})

test('work is done a stairwell at a time, and a change of one leaves one to do', () => {
  const start = openSession({
    beliefs: buildBeliefs(),
    kept: null,
    whatIf,
    budget: 9,
    stairwells: [plain, { ...plain, stairwellId: 'b' }],
  })
  expect(isSettled(start)).toBe(false)
  expect(stepped(start).stale).toEqual([1])
  expect(isSettled(stepped(stepped(start)))).toBe(true)
  const many = Array.from({ length: 20 }, (_, at) => buildStairwellDoors(`s${at}`, ['101'], [['101']]))
  const all = settled(openSession({ beliefs: buildBeliefs(), kept: null, whatIf, budget: 9, stairwells: many }))
  expect(withWhatIf(all, excluded(whatIf, 's7-101')).stale).toEqual([7])
  expect(withWhatIf(all, nothingChanged('likely')).stale).toHaveLength(20)
})
