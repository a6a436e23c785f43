import fc from 'fast-check'
import { frontierOf } from '../../domain/planner/frontier'
import { randomFrom } from '../../test/support/any-help-problem'
import { anyStairwell } from '../../test/support/any-stairwell'
import { recosted } from '../../test/support/planner-check'
import { entangled } from '../../test/support/planner-estates'
import type { StairwellProblem } from '../../types/planner'
import { frontierStops } from './frontier-stops'
import { type Model, runModel } from './run-model.cjs'

const stopsOf = (problem: StairwellProblem) =>
  (frontierOf(problem, 1_000_000) ?? []).map(({ cost, value }) => ({ cost, value }))
const withoutRisers = (stops: { cost: number; value: number }[]) => stops.map(({ cost, value }) => ({ cost, value }))

test('the solver finds the curve of any small stairwell, and proves it', async () => {
  await fc.assert(
    fc.asyncProperty(anyStairwell(), async (problem) => {
      const { stops, isProven } = await frontierStops(problem, { seconds: 20, run: runModel })
      expect(isProven).toBe(true)
      expect(withoutRisers(stops)).toEqual(stopsOf(problem))
      for (const { cost, value, risers } of stops) expect(recosted(problem, risers)).toEqual({ cost, value })
    }),
    { numRuns: 40 },
  )
}, 60_000)

test.each([false, true])(
  'an entangled one, weighted %p, has the curve that the planner finds when it may keep all states',
  async (isWeighted) => {
    const problem = entangled(randomFrom(11), { risers: 12, doors: 30, isWeighted })
    const { stops, isProven } = await frontierStops(problem, { seconds: 30, run: runModel })
    expect(isProven).toBe(true)
    expect(withoutRisers(stops)).toEqual(stopsOf(problem))
  },
  60_000,
)

test('time is over at once: no stop is proven, and each still is a plan that holds', async () => {
  const problem = entangled(randomFrom(11), { risers: 12, doors: 30 })
  const run = async (model: Model) => ({
    chosen: [...Array(model.whole).keys()],
    gap: 1,
    isProven: false,
    solveMs: 60_000,
  })
  const { stops, isProven } = await frontierStops(problem, { seconds: 1, run })
  expect(isProven).toBe(false)
  expect(stops.length).toBeGreaterThan(5)
  expect(stops[0]).toEqual({ cost: 0, value: 0, risers: [] })
  expect(stops.at(-1)).toMatchObject(stopsOf(problem).at(-1) ?? {})
  for (const { cost, value, risers } of stops) expect(recosted(problem, risers)).toEqual({ cost, value })
})

test('a plan that takes more visits than there are is a fault, and answered to nobody', async () => {
  const problem = {
    costs: [1, 9],
    risers: [
      { value: 2, doors: [1] },
      { value: 3, doors: [0] },
    ],
  }
  const run = async () => ({ chosen: [0], gap: 0, isProven: true, solveMs: 1 })
  await expect(frontierStops(problem, { seconds: 1, run })).rejects.toThrow('a plan of 9 visits for 8')
})
