import type { FrontierStop } from '../../types/planner'
import type { Frontier, RiserChain } from './frontier'

/** Stands for a stairwell of which nothing can be told yet: nothing of it is planned. */
export const NOTHING: Frontier = [{ cost: 0, value: 0, risers: null }]

/** A curve that the solver found, as the page's own. What is no further step is left out, and without a stop at 0 nothing is had there. */
export function frontierFromStops(stops: readonly FrontierStop[]): Frontier {
  const ascending = [...stops].sort((one, other) => one.cost - other.cost || other.value - one.value)
  const frontier = ascending[0]?.cost === 0 ? [] : [...NOTHING]
  for (const { cost, value, risers } of ascending) {
    const last = frontier.at(-1)
    if (!last || value > last.value)
      frontier.push({
        cost,
        value,
        risers: risers.reduce<RiserChain | null>((before, riser) => ({ riser, before }), null),
      })
  }
  return frontier
}
