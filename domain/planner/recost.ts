import type { StairwellProblem } from '../../types/planner'

/** What completing these pipes costs and is worth, counted from the puzzle itself. Throws for a pipe that cannot be completed: such a plan is shown to nobody. */
export const recost = ({ costs, risers }: StairwellProblem, completed: readonly number[]) => {
  const doors = new Set<number>()
  let value = 0
  for (const at of completed) {
    const riser = risers[at]
    if (!riser) throw new Error(`no pipe ${at}`)
    value += riser.value
    for (const door of riser.doors) doors.add(door)
  }
  let cost = 0
  for (const door of doors) {
    const visits = costs[door]
    if (typeof visits !== 'number') throw new Error(`door ${door} cannot be won`)
    cost += visits
  }
  return { cost, value }
}
