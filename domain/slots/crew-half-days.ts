import type { SlotPlan, SlotProblem } from '../../types/works'

/** The crews of an estate, and the one each of its works has by now. */
export type Crews = { crewIds: string[]; of: Record<string, string | null> }

/** Works that stand in several pieces are one riser each to the solver, named after the works: 「id~2」. */
export const worksOfPiece = (worksId: string): string => worksId.split('~')[0] ?? worksId

/** Half-days at which crews are bound by works that may not move, and those that the other placed risers need. */
export const crewHalfDays = (
  { risers }: SlotProblem,
  starts: SlotPlan['starts'],
  { of }: Crews,
): { taken: Map<string, Set<number>>; free: { worksId: string; halfDays: number[] }[] } => {
  const taken = new Map<string, Set<number>>()
  const free: { worksId: string; halfDays: number[] }[] = []
  for (const { worksId, start } of starts) {
    const riser = risers.find((one) => one.worksId === worksId)
    if (!riser) continue
    const halfDays = Array.from({ length: riser.length }, (_, step) => start + step)
    if (!riser.isFixed) {
      free.push({ worksId, halfDays })
      continue
    }
    const crewId = of[worksOfPiece(worksId)]
    if (crewId) taken.set(crewId, new Set([...(taken.get(crewId) ?? []), ...halfDays]))
  }
  return { taken, free }
}
