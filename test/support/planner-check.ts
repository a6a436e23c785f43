import type { StairwellProblem } from '../../types/planner'

/** What completing these pipes costs and is worth, counted from the puzzle itself: shares nothing with the planner. Throws when they cannot be completed. */
export const recosted = ({ costs, risers }: StairwellProblem, completed: readonly number[]) => {
  if (new Set(completed).size !== completed.length) throw new Error('a pipe completed twice')
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

/** The exact curve by trying every set of pipes. */
export const bruteCurve = (problem: StairwellProblem): { cost: number; value: number }[] => {
  const sets = Array.from({ length: 2 ** problem.risers.length }, (_, bits) =>
    problem.risers.flatMap((_, at) => ((bits >> at) & 1 ? [at] : [])),
  )
  const all = sets
    .filter((set) => set.every((at) => problem.risers[at]?.doors.every((door) => problem.costs[door] !== null)))
    .map((set) => recosted(problem, set))
    .sort((one, other) => one.cost - other.cost || other.value - one.value)
  let most = -1
  return all.filter(({ value }) => {
    const isBetter = value > most
    if (isBetter) most = value
    return isBetter
  })
}

/** The exact curve of several stairwells, by adding every stop to every other. */
export const bruteSum = (curves: readonly { cost: number; value: number }[][]): { cost: number; value: number }[] => {
  const sum = curves.reduce(
    (all, curve) =>
      all.flatMap((one) => curve.map((two) => ({ cost: one.cost + two.cost, value: one.value + two.value }))),
    [{ cost: 0, value: 0 }],
  )
  let most = -1
  return sum
    .sort((one, other) => one.cost - other.cost || other.value - one.value)
    .filter(({ value }) => {
      const isBetter = value > most
      if (isBetter) most = value
      return isBetter
    })
}
