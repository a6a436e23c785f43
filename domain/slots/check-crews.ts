import type { PlanDoc, SlotPlan, SlotProblem } from '../../types/works'
import type { PlanFault } from './check-plan'
import { type Crews, worksOfPiece } from './crew-half-days'

/**
 * Whether the crews of a plan can be where it says: known, and at one riser at a time, with those that may not move. Two that were fixed before may
 * collide. No faults: an empty list.
 */
export const checkCrews = (
  { risers }: SlotProblem,
  starts: SlotPlan['starts'],
  crews: Crews,
  assigned: PlanDoc['crewIds'],
): PlanFault[] => {
  const fault = (worksId: string, detail: string): PlanFault => ({ what: 'crew', worksId, detail })
  const placed = starts.flatMap(({ worksId, start }) => {
    const riser = risers.find((one) => one.worksId === worksId)
    if (!riser) return []
    const { isFixed, length } = riser
    const crewId = isFixed ? crews.of[worksOfPiece(worksId)] : assigned[worksId]
    return { worksId, isFixed, crewId: crewId ?? null, start, end: start + length }
  })
  return placed.flatMap((one, nth) => {
    if (one.crewId === null) return []
    const isKnown = one.isFixed || crews.crewIds.includes(one.crewId)
    const unknown = isKnown ? [] : [fault(one.worksId, `${one.crewId} is no crew`)]
    const twice = placed
      .slice(nth + 1)
      .filter((other) => other.crewId === one.crewId && !(one.isFixed && other.isFixed))
      .filter((other) => one.start < other.end && other.start < one.end)
      .map((other) => fault(one.worksId, `${one.crewId} is at ${other.worksId} as well`))
    return [...unknown, ...twice]
  })
}
