import type { Door } from '../../types/planner'
import type { StairwellPlace } from './estate-plan'
import type { PlannerSession, SessionLeaf } from './planner-session'

export const placeOf = ({ stairwell: { stairwellId, building, unit } }: SessionLeaf, at: number): StairwellPlace => ({
  ...{ at, stairwellId, building, unit },
})

/** Where a flat's door is; undefined: nothing open waits for it. */
export function findDoor(
  { leaves }: Pick<PlannerSession, 'leaves'>,
  flatId: string,
): { at: number; index: number; leaf: SessionLeaf; door: Door } | undefined {
  for (const [at, leaf] of leaves.entries()) {
    const index = leaf.stairwell.doors.findIndex((door) => door.flatId === flatId)
    const door = leaf.stairwell.doors[index]
    if (door) return { at, index, leaf, door }
  }
  return undefined
}
