import { partition } from './partition'

/** Groups of elements with the same label, as lists. */
const groups = (count: number, sets: number[][]): number[][] => {
  const byLabel = new Map<number, number[]>()
  for (const [element, label] of partition(count, sets).entries())
    byLabel.set(label, [...(byLabel.get(label) ?? []), element])
  return [...byLabel.values()]
}

test.each<[string, number, number[][], number[][]]>([
  ['no set: all are alike', 3, [], [[0, 1, 2]]],
  [
    'elements of the same sets are alike',
    4,
    [
      [0, 1],
      [0, 1, 2],
    ],
    [[0, 1], [2], [3]],
  ],
  ['an element twice in a set is in it once', 2, [[0, 0, 1]], [[0, 1]]],
  ['an empty set changes nothing', 2, [[], [1]], [[0], [1]]],
])('%s', (_, count, sets, expected) => {
  expect(groups(count, sets)).toEqual(expected)
})

test('what is in no set has label 0', () => {
  expect([...partition(3, [[1]])]).toEqual([0, expect.any(Number), 0])
})
