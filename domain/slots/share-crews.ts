import type { PlanDoc, SlotPlan, SlotProblem } from '../../types/works'
import { type Crews, crewHalfDays } from './crew-half-days'

/**
 * Gives crews to the placed risers one after the other, earliest first: the one it had if it is free throughout, else the one that is bound again
 * soonest after it, so that long free stretches stay whole. Best possible while nothing is fixed; beside fixed works it may leave a riser
 * without (null) that another way would give a crew.
 */
export const shareCrews = (
  problem: SlotProblem,
  starts: SlotPlan['starts'],
  crews: Crews,
  { keepsOwn }: { keepsOwn: boolean },
): PlanDoc['crewIds'] => {
  const { taken, free } = crewHalfDays(problem, starts, crews)
  const busy = new Map(crews.crewIds.map((crewId) => [crewId, new Set(taken.get(crewId))]))
  const crewIds: PlanDoc['crewIds'] = {}
  const inOrder = [...free].sort((one, other) => (one.halfDays[0] ?? 0) - (other.halfDays[0] ?? 0))
  for (const { worksId, halfDays } of inOrder) {
    const able = crews.crewIds.filter((crewId) => halfDays.every((at) => !busy.get(crewId)?.has(at)))
    const own = keepsOwn ? able.find((crewId) => crewId === crews.of[worksId]) : undefined
    const crewId = own ?? soonestBound(able, busy, halfDays.at(-1) ?? 0, problem.halfDays.length)
    for (const at of halfDays) if (crewId) busy.get(crewId)?.add(at)
    crewIds[worksId] = crewId
  }
  return crewIds
}

const soonestBound = (able: string[], busy: Map<string, Set<number>>, last: number, end: number): string | null => {
  let best: { crewId: string; at: number } | null = null
  for (const crewId of able) {
    let at = last + 1
    while (at < end && !busy.get(crewId)?.has(at)) at++
    if (best === null || at < best.at) best = { crewId, at }
  }
  return best?.crewId ?? null
}
