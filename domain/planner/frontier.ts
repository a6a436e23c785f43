import { PLANNER_STATES_MAX } from '../../types/limits'
import type { StairwellProblem } from '../../types/planner'

/** Pipes completed, newest first; shared between points, so that a point costs one link. */
export type RiserChain = { riser: number; before: RiserChain | null }
/** With `cost` visits at most `value` can be had, by completing `risers`. */
export type Point = { cost: number; value: number; risers: RiserChain | null }
/** The exact curve of one stairwell: each point costs more and is worth more than the one before; the first costs 0. */
export type Frontier = readonly Point[]

/** Null: more than `statesMax` states would have to be kept. */
export const frontierOf = (_problem: StairwellProblem, _statesMax = PLANNER_STATES_MAX): Frontier | null => {
  throw new Error('to be written')
}

/** Indices of a point's pipes, ascending. */
export const risersAt = (_point: Point): number[] => {
  throw new Error('to be written')
}

/** Doors a point's pipes wait for (indices, ascending), those of no cost included. */
export const doorsAt = (_problem: StairwellProblem, _point: Point): number[] => {
  throw new Error('to be written')
}
