import { DOOR_PLAN_MAX } from '../../types/limits'
import type { KeptDoorPlan } from '../../types/planner'
import { accept, type Result, refuse } from '../../types/result'

const hasTwice = (list: readonly string[]): boolean => new Set(list).size < list.length

/**
 * Whether a plan can be kept as it stands, whatever the estate's state. Refuses `malformed {field}` for a door or pipe named twice, a door pinned and excluded at once, one that is in the plan
 * though it must not be, and more visits set by hand than a plan has doors; `door_plan_over_budget`.
 */
export const checkKept = ({ budget, doors, pipeIds, pins, excludes, costs }: KeptDoorPlan): Result<true> => {
  const flatIds = doors.map(({ flatId }) => flatId)
  if (hasTwice(flatIds) || flatIds.some((flatId) => excludes.includes(flatId)))
    return refuse('malformed', { field: 'doors' })
  if (hasTwice(pipeIds)) return refuse('malformed', { field: 'pipeIds' })
  if (hasTwice(pins)) return refuse('malformed', { field: 'pins' })
  if (hasTwice(excludes) || excludes.some((flatId) => pins.includes(flatId)))
    return refuse('malformed', { field: 'excludes' })
  if (Object.keys(costs).length > DOOR_PLAN_MAX) return refuse('malformed', { field: 'costs' })
  const visits = doors.reduce((sum, door) => sum + door.visits, 0)
  return visits > budget ? refuse('door_plan_over_budget') : accept(true)
}
