import fc from 'fast-check'
import { bestByKey, type Steps } from './merge-steps'

/** Long, nearly concave or not at all; so long that every sum is more work than the windows. */
const anySteps = (worthStep: number, bend: number): fc.Arbitrary<Steps> =>
  fc
    .tuple(
      fc.integer({ min: -1_000, max: 1_000 }),
      fc.array(fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: worthStep })), {
        minLength: 60,
        maxLength: 140,
      }),
    )
    .map(([first, steps]) => {
      const keys = [0]
      const worths = [first]
      for (const [at, [key, worth]] of steps.entries()) {
        keys.push((keys.at(-1) ?? 0) + key)
        worths.push((worths.at(-1) ?? 0) + worth + bend * (steps.length - at))
      }
      return { keys: Float64Array.from(keys), worths: Float64Array.from(worths) }
    })

const tried = (one: Steps, other: Steps): number[] => {
  const best: number[] = new Array((one.keys.at(-1) ?? 0) + (other.keys.at(-1) ?? 0) + 1).fill(Number.NEGATIVE_INFINITY)
  for (const [at, key] of one.keys.entries())
    for (const [nth, more] of other.keys.entries())
      best[key + more] = Math.max(best[key + more] ?? 0, (one.worths[at] ?? 0) + (other.worths[nth] ?? 0))
  return best
}
/** What a key buys: what a lower one does, at least. */
const rising = (best: ArrayLike<number>): number[] => {
  let most = Number.NEGATIVE_INFINITY
  return Array.from(best, (worth) => {
    most = Math.max(most, worth)
    return most
  })
}

test.each([
  ['nearly concave', 3, 40],
  ['not concave at all', 100_000, 0],
  ['of small steps', 2, 0],
  ['of worths near the largest that are whole', 2 ** 40, 0],
])('the best sums of long curves, %s, are those that trying every two finds', (_, worthStep, bend) => {
  const any = anySteps(worthStep, bend)
  fc.assert(
    fc.property(any, any, (one, other) => {
      expect(rising(bestByKey(one, other))).toEqual(rising(tried(one, other)))
    }),
    { numRuns: 60 },
  )
})
