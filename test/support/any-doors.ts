import * as fc from 'fast-check'
import { obstacles } from '../../types/door-words'
import type { StairwellDoors } from '../../types/planner'
import { buildStairwellDoors } from './build-doors'

const barred = fc.option(fc.constantFrom('paused' as const, 'tooOften' as const, 'deferred' as const), {
  freq: 6,
  nil: null,
})

const anyStairwellDoors = (stairwellId: string): fc.Arbitrary<StairwellDoors> =>
  fc
    .array(
      fc.record({
        obstacle: fc.constantFrom(...obstacles),
        attempts: fc.nat(3),
        made: fc.nat(2),
        why: barred,
      }),
      { maxLength: 5 },
    )
    .chain((facts) => {
      const doors = facts.map(({ why, ...door }, at) => ({
        ...door,
        room: `${1 + (at >> 1)}0${1 + (at % 2)}`,
        barred: why && { why, until: '2026-12-05' },
      }))
      const rooms = doors.map(({ room }) => room)
      const pipe = rooms.length === 0 ? fc.constant<string[]>([]) : fc.subarray(rooms, { minLength: 1 })
      return fc.array(pipe, { maxLength: 5 }).map((pipes) => buildStairwellDoors(stairwellId, doors, pipes))
    })

/** Up to three small stairwells, in walking order. */
export const anyEstateDoors = fc
  .integer({ min: 1, max: 3 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => anyStairwellDoors(`s${at}`))))

const someOf = (flatIds: readonly string[]) => fc.shuffledSubarray([...flatIds]).map((some) => some.slice(0, 3))

/** What somebody may have changed by hand on those doors; never pinned and excluded at once. */
export const anyWhatIf = (stairwells: readonly StairwellDoors[]) => {
  const flatIds = stairwells.flatMap(({ doors }) => doors.map(({ flatId }) => flatId))
  return fc
    .record({
      goal: fc.constantFrom('likely' as const, 'sure' as const),
      pins: someOf(flatIds),
      outs: someOf(flatIds),
      costs: fc.dictionary(fc.constantFrom('none', ...flatIds), fc.nat(4), { maxKeys: 2 }),
    })
    .map(({ goal, pins, outs, costs }) => ({
      ...{ goal, pins, costs },
      excludes: outs.filter((flatId) => !pins.includes(flatId)),
    }))
}
