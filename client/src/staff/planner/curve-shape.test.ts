import { curveShape, nextStops, shownVisits, stopAt } from './curve-shape'

const points = [
  { visits: 0, pipes: 0 },
  { visits: 2, pipes: 3 },
  { visits: 5, pipes: 4 },
  { visits: 40, pipes: 10 },
]

test('a curve is level until a visit buys something, and rises there', () => {
  const { line, most } = curveShape(points, 2, true)
  expect(most).toEqual({ visits: 40, pipes: 10 })
  expect(line).toBe('M0 1000H50V700H125V600H1000V0H1000')
})

test('what is shown leaves room for what comes next, and never more than there is', () => {
  expect(shownVisits(points, 2, false)).toBe(12)
  expect(shownVisits(points, 10, false)).toBe(25)
  expect(shownVisits(points, 90, false)).toBe(40)
  expect(shownVisits([{ visits: 0, pipes: 0 }], 8, false)).toBe(1)
})

test.each([
  [0, 0],
  [1, 0],
  [2, 3],
  [39, 4],
  [1000, 10],
])('%i visits buy %i pipes', (visits, pipes) => {
  expect(stopAt(points, visits)?.pipes).toBe(pipes)
})

test('a curve of a thousand steps is drawn with as many as a screen has room for, its last one among them', () => {
  const many = Array.from({ length: 1200 }, (_, n) => ({ visits: n, pipes: n }))
  const { line } = curveShape(many, 1200, true)
  expect(line.match(/V/g)?.length).toBeLessThanOrEqual(160)
  expect(line).toContain('H1000V0H1000')
})

test('the stops offered are the next ones and the last', () => {
  expect(nextStops(points, 0, 3).map(({ visits }) => visits)).toEqual([2, 5, 40])
  expect(nextStops(points, 0, 2).map(({ visits }) => visits)).toEqual([2, 40])
  expect(nextStops(points, 40, 3)).toEqual([])
})

test('with doors that must be in it, fewer visits than theirs buy nothing', () => {
  expect(stopAt(points.slice(1), 1)).toBeUndefined()
})
