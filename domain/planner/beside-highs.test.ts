import { randomFrom } from '../../test/support/any-help-problem'
import { recosted } from '../../test/support/planner-check'
import { inventEstate, shapes } from '../../test/support/planner-estates'
import { PlannerHighs } from '../../test/support/planner-highs'
import type { StairwellProblem } from '../../types/planner'
import { bestAt, estateCurve, stopsOf } from './estate-curve'
import { type Frontier, frontierOf, risersAt } from './frontier'

let highs: PlannerHighs
beforeAll(async () => {
  highs = await PlannerHighs.start()
})

/** Both plans for a budget, counted from the puzzle itself. */
const bothPlans = (problems: readonly StairwellProblem[], budget: number) => {
  const curve = estateCurve(problems.map((problem) => frontierOf(problem, 100_000) as Frontier))
  const counted = (risers: readonly number[][]) => {
    const parts = problems.map((problem, at) => recosted(problem, risers[at] ?? []))
    const sum = (of: 'cost' | 'value') => parts.reduce((all, part) => all + part[of], 0)
    return { cost: sum('cost'), value: sum('value') }
  }
  const ours = bestAt(curve, budget)
  const theirs = highs.best(problems, budget)
  expect(counted(ours.points.map(risersAt))).toEqual({ cost: ours.cost, value: ours.value })
  return { ours: counted(ours.points.map(risersAt)), theirs: counted(theirs.risers), most: stopsOf(curve).at(-1) }
}

const sizes = [30, 60, 120, 300, 500]
test.each(shapes.flatMap((shape) => sizes.map((flats) => ({ shape, flats }))))(
  'estates of shape $shape with $flats flats: no plan that HiGHS finds and proves is better',
  ({ shape, flats }) => {
    for (const [nth, isWeighted] of [false, true, true].entries()) {
      const options = { shape, flats, isWeighted, ...(nth === 2 ? { unwinnable: 25, zeroCost: 40 } : {}) }
      const problems = inventEstate(options, randomFrom(flats + nth))
      const { most } = bothPlans(problems, 0)
      for (const share of [0.1, 0.4, 2]) {
        const budget = Math.round((most?.cost ?? 0) * share)
        const { ours, theirs } = bothPlans(problems, budget)
        expect(ours.value).toBe(theirs.value)
        expect(Math.max(ours.cost, theirs.cost)).toBeLessThanOrEqual(budget)
      }
    }
  },
)

test('nobody can be won: the plan is nothing, by both', () => {
  const problems = inventEstate({ shape: 'columns', flats: 60, unwinnable: 100 }, randomFrom(4))
  const { ours, theirs } = bothPlans(problems, 1_000_000)
  expect(ours).toEqual(theirs)
})
