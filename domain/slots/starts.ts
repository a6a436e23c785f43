import type { SlotProblem } from '../../types/works'

/** Where a riser may start so that it ends in the half-days it may use, earliest first. */
export const startsOf = (problem: SlotProblem, riser: SlotProblem['risers'][number]): number[] => {
  const first = Math.max(0, riser.mayUse?.first ?? 0)
  const last = Math.min(problem.halfDays.length - 1, riser.mayUse?.last ?? problem.halfDays.length - 1)
  const count = Math.max(0, last - riser.length + 1 - first + 1)
  return Array.from({ length: count }, (_, step) => first + step)
}
