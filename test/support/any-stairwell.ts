import fc from 'fast-check'
import type { StairwellProblem } from '../../types/planner'

/**
 * Small puzzles, every plan of which can be tried: pipes that wait for nobody, twice for one door, or for the same doors as another; doors on no pipe, of no cost, or not to be won; values of 1, of 0, and large ones.
 */
export const anyStairwell = ({ risersMax = 7, doorsMax = 9 } = {}): fc.Arbitrary<StairwellProblem> =>
  fc
    .noBias(fc.tuple(fc.integer({ min: 0, max: doorsMax }), fc.integer({ min: 0, max: risersMax })))
    .chain(([doors, risers]) =>
      fc.record({
        costs: listOf(anyCost, doors),
        risers: listOf(
          fc.record({
            value: fc.noBias(fc.oneof(fc.constant(1), fc.constant(1), fc.integer({ min: 0, max: 3 }), fc.nat(40_000))),
            doors: doors === 0 ? fc.constant([]) : fc.noBias(fc.array(fc.nat(doors - 1), { maxLength: 4 })),
          }),
          risers,
        ),
      }),
    )

const anyCost: fc.Arbitrary<number | null> = fc.noBias(
  fc.constantFrom<(number | null)[]>(null, 0, 0, 1, 1, 1, 1, 2, 2, 3, 4, 9, 100_000),
)
const listOf = <T>(one: fc.Arbitrary<T>, length: number): fc.Arbitrary<T[]> =>
  fc.array(one, { minLength: length, maxLength: length })
