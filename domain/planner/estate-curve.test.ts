import fc from 'fast-check'
import { randomFrom } from '../../test/support/any-help-problem'
import { anyStairwell } from '../../test/support/any-stairwell'
import { bruteCurve, bruteSum, recosted } from '../../test/support/planner-check'
import { inventEstate, shapes } from '../../test/support/planner-estates'
import type { StairwellProblem } from '../../types/planner'
import { doorPrices } from './door-prices'
import { bestAt, estateCurve, fewestFor, frontierAt, stopsOf, withFrontier, withoutStairwell } from './estate-curve'
import { type Frontier, frontierOf, risersAt } from './frontier'

const exact = (problem: StairwellProblem): Frontier => frontierOf(problem, 1_000_000) as Frontier
const curveOf = (problems: readonly StairwellProblem[]) => estateCurve(problems.map(exact))
const anyEstate = fc.array(anyStairwell({ risersMax: 4, doorsMax: 5 }), { maxLength: 5 })

test('the curve of any small estate is every sum of its stairwells that no other beats', () => {
  fc.assert(
    fc.property(anyEstate, (problems) => {
      expect(stopsOf(curveOf(problems))).toEqual(bruteSum(problems.map(bruteCurve)))
    }),
    { numRuns: 500 },
  )
})

test('the plan for a budget costs no more, is worth what its stop says, and no other stop within the budget is worth more', () => {
  fc.assert(
    fc.property(anyEstate, fc.oneof(fc.nat(30), fc.constant(0), fc.constant(1e9)), (problems, budget) => {
      const curve = curveOf(problems)
      const { cost, value, points } = bestAt(curve, budget)
      const parts = problems.map((problem, at) => recosted(problem, risersAt(points[at] as Frontier[number])))
      expect(parts.reduce((sum, part) => sum + part.cost, 0)).toBe(cost)
      expect(parts.reduce((sum, part) => sum + part.value, 0)).toBe(value)
      expect(cost).toBeLessThanOrEqual(budget)
      expect(value).toBe(
        Math.max(
          ...stopsOf(curve)
            .filter((stop) => stop.cost <= budget)
            .map((stop) => stop.value),
        ),
      )
    }),
  )
})

test('the fewest visits for a number of pipes are those of the first stop that has as many', () => {
  fc.assert(
    fc.property(anyEstate, fc.nat(12), (problems, value) => {
      const curve = curveOf(problems)
      expect(fewestFor(curve, value)).toBe(stopsOf(curve).find((stop) => stop.value >= value)?.cost ?? null)
    }),
  )
})

const anyChange = fc
  .tuple(
    fc.array(anyStairwell({ risersMax: 4, doorsMax: 5 }), { minLength: 1, maxLength: 6 }),
    anyStairwell(),
    fc.nat(),
  )
  .map(([problems, changed, nth]) => ({ problems, changed, at: nth % problems.length }))
test('one stairwell replaced is the same as all made anew, and the curve before stays as it was', () => {
  fc.assert(
    fc.property(anyChange, ({ problems, changed, at }) => {
      const before = curveOf(problems)
      const stops = stopsOf(before)
      const after = withFrontier(before, at, exact(changed))
      expect(stopsOf(after)).toEqual(stopsOf(curveOf(problems.with(at, changed))))
      expect(stopsOf(before)).toEqual(stops)
      expect(frontierAt(after, at)).toEqual(exact(changed))
    }),
  )
})

test('the curve of all others is that of an estate without the stairwell', () => {
  fc.assert(
    fc.property(anyChange, ({ problems, at }) => {
      expect(withoutStairwell(curveOf(problems), at)).toEqual(stopsOf(curveOf(problems.toSpliced(at, 1))))
    }),
  )
})

/** What is lost when one door cannot be won: everything made anew. */
const priceAnew = (problems: readonly StairwellProblem[], budget: number, at: number, door: number): number => {
  const { costs, risers } = problems[at] as StairwellProblem
  const without = problems.with(at, { costs: costs.map((cost, nth) => (nth === door ? null : cost)), risers })
  return bestAt(curveOf(problems), budget).value - bestAt(curveOf(without), budget).value
}
test('the price of every door is what an estate made anew without it loses', () => {
  let priced = 0
  fc.assert(
    fc.property(anyEstate, fc.oneof(fc.nat(20), fc.constant(1e9)), (problems, budget) => {
      const prices = doorPrices(problems, curveOf(problems), budget)
      for (const [at, { costs }] of problems.entries())
        for (const door of costs.keys()) {
          const price = prices.get(at)?.get(door)
          expect(price ?? 0).toBe(priceAnew(problems, budget, at, door))
          if (price !== undefined) priced++
        }
    }),
    { numRuns: 300 },
  )
  expect(priced).toBeGreaterThan(100)
})

test.each(shapes)('prices of an estate of shape %s are those of an estate made anew', (shape) => {
  const problems = inventEstate({ shape, flats: 200, isWeighted: true }, randomFrom(5))
  for (const budget of [0, 7, 40, 100]) {
    const prices = doorPrices(problems, curveOf(problems), budget, 100_000)
    for (const [at, { costs }] of problems.entries())
      for (const door of costs.keys())
        expect(prices.get(at)?.get(door) ?? 0).toBe(priceAnew(problems, budget, at, door))
  }
})

test('of a stairwell too entangled to be made anew, the price is at least the true one', () => {
  const problems = inventEstate({ shape: 'adversarial', flats: 150 }, randomFrom(9))
  const prices = doorPrices(problems, curveOf(problems), 30, 1)
  expect(prices.size).toBeGreaterThan(0)
  for (const [at, ofDoors] of prices)
    for (const [door, price] of ofDoors) expect(price).toBeGreaterThanOrEqual(priceAnew(problems, 30, at, door))
})

test('an estate without a stairwell has one stop, at nothing', () => {
  const curve = estateCurve([])
  expect(stopsOf(curve)).toEqual([{ cost: 0, value: 0 }])
  expect(bestAt(curve, 5)).toEqual({ cost: 0, value: 0, points: [] })
  expect([fewestFor(curve, 0), fewestFor(curve, 1)]).toEqual([0, null])
  expect(doorPrices([], curve, 5)).toEqual(new Map())
})

test.each([-1, Number.NaN])('a budget of %p is a fault', (budget) => {
  expect(() => bestAt(curveOf([{ costs: [1], risers: [{ value: 1, doors: [0] }] }]), budget)).toThrow('a budget of')
})
