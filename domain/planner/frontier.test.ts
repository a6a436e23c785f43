import fc from 'fast-check'
import { randomFrom } from '../../test/support/any-help-problem'
import { anyStairwell } from '../../test/support/any-stairwell'
import { bruteCurve, recosted } from '../../test/support/planner-check'
import { entangled, inventEstate, shapes } from '../../test/support/planner-estates'
import type { StairwellProblem } from '../../types/planner'
import { doorsAt, type Frontier, frontierOf, risersAt } from './frontier'

const exact = (problem: StairwellProblem, statesMax = 1_000_000): Frontier => {
  const frontier = frontierOf(problem, statesMax)
  if (!frontier) throw new Error('beyond the limit')
  return frontier
}
const stopsOf = (frontier: Frontier) => frontier.map(({ cost, value }) => ({ cost, value }))
const isRecosted = (problem: StairwellProblem, frontier: Frontier): void => {
  for (const point of frontier)
    expect(recosted(problem, risersAt(point))).toEqual({ cost: point.cost, value: point.value })
}

test('the curve of any small stairwell is the one that trying every set of pipes finds', () => {
  fc.assert(
    fc.property(anyStairwell(), (problem) => {
      expect(stopsOf(exact(problem))).toEqual(bruteCurve(problem))
    }),
    { numRuns: 1_500 },
  )
})

test('every stop of it is a plan that costs and is worth what it says', () => {
  fc.assert(fc.property(anyStairwell(), (problem) => isRecosted(problem, exact(problem))))
})

test('a curve begins at no cost and ascends in cost and value', () => {
  fc.assert(
    fc.property(anyStairwell({ risersMax: 20, doorsMax: 30 }), (problem) => {
      const frontier = exact(problem)
      expect(frontier[0]?.cost).toBe(0)
      for (const [at, point] of frontier.entries()) {
        const before = frontier[at - 1]
        if (!before) continue
        expect(point.cost).toBeGreaterThan(before.cost)
        expect(point.value).toBeGreaterThan(before.value)
      }
    }),
  )
})

test.each(shapes.flatMap((shape) => [false, true].map((isWeighted) => ({ shape, isWeighted }))))(
  'stairwells of shape $shape, weighted $isWeighted, have the curve that trying every set finds',
  ({ shape, isWeighted }) => {
    const random = randomFrom(7)
    let compared = 0
    for (const problem of inventEstate({ shape, flats: 500, isWeighted }, random)) {
      const small = { ...problem, risers: problem.risers.slice(0, 10) }
      expect(stopsOf(exact(small))).toEqual(bruteCurve(small))
      isRecosted(problem, exact(problem))
      compared++
    }
    expect(compared).toBeGreaterThan(5)
  },
)

const pipes = (...risers: [value: number, ...doors: number[]][]) =>
  risers.map(([value, ...doors]) => ({ value, doors }))
test.each<[string, StairwellProblem, [cost: number, value: number][]]>([
  ['nobody and nothing', { costs: [], risers: [] }, [[0, 0]]],
  ['a pipe that waits for nobody counts at no cost', { costs: [], risers: pipes([2]) }, [[0, 2]]],
  ['a pipe worth nothing is in no plan', { costs: [1], risers: pipes([0, 0]) }, [[0, 0]]],
  ['a door that cannot be won takes its pipe with it', { costs: [1, null], risers: pipes([1, 0, 1]) }, [[0, 0]]],
  [
    'a door of no cost never blocks',
    { costs: [0, 3], risers: pipes([1, 0], [1, 0, 1]) },
    [
      [0, 1],
      [3, 2],
    ],
  ],
  [
    'a door named twice is paid once',
    { costs: [3], risers: pipes([1, 0, 0, 0]) },
    [
      [0, 0],
      [3, 1],
    ],
  ],
  [
    'one door on two pipes is paid once',
    { costs: [3], risers: pipes([1, 0], [1, 0]) },
    [
      [0, 0],
      [3, 2],
    ],
  ],
  [
    'a household on no pipe changes nothing',
    { costs: [3, 5], risers: pipes([1, 0]) },
    [
      [0, 0],
      [3, 1],
    ],
  ],
  ['a door beyond the list cannot be won', { costs: [3], risers: pipes([1, 4]) }, [[0, 0]]],
  [
    'plans are not nested: the dearer one leaves out the cheap pipe of the other',
    { costs: [2, 3], risers: pipes([1, 0], [2, 1]) },
    [
      [0, 0],
      [2, 1],
      [3, 2],
      [5, 3],
    ],
  ],
])('%s', (_, problem, stops) => {
  expect(stopsOf(exact(problem)).map(({ cost, value }) => [cost, value])).toEqual(stops)
})

test('doors of a stop are all that its pipes wait for, those of no cost included', () => {
  const problem = { costs: [0, 3, 5], risers: pipes([1, 1, 0], [1, 2]) }
  const [, first, second] = exact(problem)
  expect([first, second].map((point) => point && doorsAt(problem, point))).toEqual([
    [0, 1],
    [0, 1, 2],
  ])
})

test('a stairwell that would need more states than may be kept is not answered', () => {
  const problem = entangled(randomFrom(3))
  expect(frontierOf(problem, 500)).toBeNull()
})

test('more classes at once than one number has bits: the curve still is right', () => {
  // Every two of fourteen pipes share a door of their own: ninety-one classes, up to forty-nine of them in mind.
  const pairs = Array.from({ length: 14 }, (_, one) => Array.from({ length: one }, (_, other) => [one, other])).flat()
  const problem = {
    costs: pairs.map((_, at) => 1 + (at % 3)),
    risers: Array.from({ length: 14 }, (_, riser) => ({
      value: 1 + (riser % 4),
      doors: pairs.flatMap((pair, at) => (pair.includes(riser) ? [at] : [])),
    })),
  }
  expect(stopsOf(exact(problem))).toEqual(bruteCurve(problem))
  isRecosted(problem, exact(problem))
})
