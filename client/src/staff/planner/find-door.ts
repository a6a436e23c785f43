import type { Door, StairwellDoors } from '@chuanmen/types/planner'

/** `waits`: some pipe waits for it. A household may have said no to what needs it no more. */
export type FoundDoor = { stairwellId: string; place: string; door: Door; waits: boolean }

export const placeOf = ({ building, unit }: { building: string; unit: string }) => `${building}${unit}`

/** Every household that has not agreed, by its flat: what is not in the plan has a place and words too. */
export const doorsByFlat = (stairwells: readonly StairwellDoors[]): ReadonlyMap<string, FoundDoor> =>
  new Map(
    stairwells.flatMap((stairwell) => {
      const { stairwellId, doors, risers } = stairwell
      const waited = new Set(risers.flatMap((riser) => riser.doors))
      const place = placeOf(stairwell)
      return doors.map(
        (door, index) => [door.flatId, { stairwellId, place, door, waits: waited.has(index) }] as [string, FoundDoor],
      )
    }),
  )

/** Parts of a list that lie in the same stairwell, in the order they come. */
export function byStairwell<T extends { stairwellId: string }>(list: readonly T[]): { stairwellId: string; of: T[] }[] {
  const parts: { stairwellId: string; of: T[] }[] = []
  for (const one of list) {
    const last = parts.at(-1)
    if (last?.stairwellId === one.stairwellId) last.of.push(one)
    else parts.push({ stairwellId: one.stairwellId, of: [one] })
  }
  return parts
}
