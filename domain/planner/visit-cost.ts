import type { Door, DoorTable, KeptDoorPlan } from '../../types/planner'

/**
 * Visits still to be made to a door, as the planner pays for it: what the table says of its obstacle, less those made since the plan that is kept (they are paid for), and at least one, unless
 * its obstacle takes none. What somebody set by hand stands as it is.
 */
export const visitsLeft = (
  { flatId, obstacle, made }: Pick<Door, 'flatId' | 'obstacle' | 'made'>,
  table: DoorTable,
  costs: KeptDoorPlan['costs'],
): number => {
  const byHand = Object.hasOwn(costs, flatId) ? costs[flatId] : undefined
  if (byHand !== undefined) return byHand
  const { visits } = table.byObstacle[obstacle]
  return visits === 0 ? 0 : Math.max(1, visits - made)
}
