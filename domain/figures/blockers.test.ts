import type { Obstacle } from '../../types/door-words'
import { blockersOf } from './blockers'

const of = (obstacles: Record<string, Obstacle>, ...missing: string[][]) =>
  blockersOf(
    new Map(Object.entries(obstacles)),
    missing.map((flatIds) => ({ missing: flatIds })),
  )

test('a pipe counts for every matter it waits for, and alone where it waits for one only', () => {
  expect(of({ a: 'silent', b: 'silent', c: 'assetLocked' }, ['a', 'b'], ['b', 'c'], ['c'], [])).toEqual(
    [
      { obstacle: 'assetLocked', households: 1, risers: 2, alone: 1 },
      { obstacle: 'silent', households: 2, risers: 2, alone: 1 },
    ].sort((one, other) => other.households - one.households),
  )
})

test('those that hold up most pipes come first, and nobody’s matter is left out', () => {
  const list = of({ a: 'silent', b: 'promise' }, ['b'], ['b'], ['a', 'b'])
  expect(list.map(({ obstacle }) => obstacle)).toEqual(['promise', 'silent'])
  expect(list[1]).toEqual({ obstacle: 'silent', households: 1, risers: 1, alone: 0 })
})

test('where everybody has agreed nothing stands in the way', () => {
  expect(of({}, [], [])).toEqual([])
})
