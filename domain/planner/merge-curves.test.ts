import fc from 'fast-check'
import { bruteSum } from '../../test/support/planner-check'
import { bestSum, type Curve, mergedCurve, splitOf } from './merge-curves'

/** Curves by steps; large steps of cost, of value, or of both decide which table they go through. */
const anyCurve = (costStep: number, valueStep: number): fc.Arbitrary<Curve> =>
  fc
    .tuple(
      fc.nat(5),
      fc.array(fc.tuple(fc.integer({ min: 1, max: costStep }), fc.integer({ min: 1, max: valueStep })), {
        maxLength: 25,
      }),
    )
    .map(([floor, steps]) => {
      const stops = [{ cost: 0, value: floor }]
      for (const [cost, value] of steps) {
        const last = stops[stops.length - 1] as { cost: number; value: number }
        stops.push({ cost: last.cost + cost, value: last.value + value })
      }
      return {
        costs: Float64Array.from(stops, ({ cost }) => cost),
        values: Float64Array.from(stops, ({ value }) => value),
      }
    })
const listed = ({ costs, values }: Curve) => Array.from(costs, (cost, at) => ({ cost, value: values[at] as number }))

test.each([
  ['by cost', 3, 100_000],
  ['by value', 100_000, 3],
  ['by list', 10_000_000, 1_000_000_000],
])('two curves put together %s are every sum that no other beats', (_, costStep, valueStep) => {
  const any = anyCurve(costStep, valueStep)
  fc.assert(
    fc.property(any, any, (one, other) => {
      const sum = mergedCurve(one, other)
      expect(listed(sum)).toEqual(bruteSum([listed(one), listed(other)]))
      for (const { cost, value } of listed(sum)) {
        const [first, second] = splitOf(one, other, cost, value)
        expect((one.costs[first] as number) + (other.costs[second] as number)).toBe(cost)
        expect((one.values[first] as number) + (other.values[second] as number)).toBe(value)
        expect(bestSum(one, other, cost)).toEqual({ cost, value })
      }
    }),
  )
})
