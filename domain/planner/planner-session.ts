import type { FrontierStop, KeptDoorPlan, StairwellDoors, StairwellProblem } from '../../types/planner'
import type { Beliefs } from './chance'
import { changedFlats } from './changed-flats'
import type { EstateCurve } from './estate-curve'
import type { Frontier } from './frontier'
import { isSame } from './is-same'
import type { Puzzle } from './problem-of'
import { frontierFromStops, NOTHING } from './solved-elsewhere'
import { scaleOf, type ValueScale } from './value-scale'
import type { WhatIf } from './what-if'

/** One stairwell of a session. `frontier` null: too entangled to be worked out here, and nobody else has yet. */
export type SessionLeaf = {
  readonly stairwell: StairwellDoors
  readonly puzzle: Puzzle
  readonly frontier: Frontier | null
}

/** What was heard of puzzles put to the solver: its curve and whether every stop of it is proven best, or that it failed. */
export type Elsewhere = ReadonlyMap<string, { frontier: Frontier; isProven: boolean } | 'failed'>

/**
 * A planner at work: never changed in place, and every part that a change does not touch stays the very same. A changed budget costs a lookup; a pin, an exclude or a cost one stairwell's frontier and
 * the sums above it; another goal, table or kept plan everything. What has to be worked out anew is `stale` and done by `stepped`, a stairwell at a time, so that whoever has a screen to keep smooth
 * may pause between them.
 */
export type PlannerSession = {
  readonly beliefs: Beliefs
  readonly kept: KeptDoorPlan | null
  readonly whatIf: WhatIf
  readonly budget: number
  readonly scale: ValueScale
  readonly leaves: readonly SessionLeaf[]
  /** Leaves (indices, ascending) whose frontier is out of date. */
  readonly stale: readonly number[]
  /** Of all leaves as they were worked out last; null before all have been. */
  readonly curve: EstateCurve | null
  readonly elsewhere: Elsewhere
}

export type SessionStart = {
  beliefs: Beliefs
  kept: KeptDoorPlan | null
  whatIf: WhatIf
  budget: number
  /** In walking order. */
  stairwells: readonly StairwellDoors[]
}

/** Of a stairwell not worked out yet. */
export const blank: Puzzle = { problem: { costs: [], risers: [] }, odds: [], chances: [], paid: 0 }
const blankLeaf = (stairwell: StairwellDoors): SessionLeaf => ({ stairwell, puzzle: blank, frontier: NOTHING })
export const keyOf = (problem: StairwellProblem) => JSON.stringify(problem)

export const openSession = ({ stairwells, ...start }: SessionStart): PlannerSession => ({
  ...start,
  scale: scaleOf(start.whatIf.goal, start.kept),
  leaves: stairwells.map(blankLeaf),
  stale: [...stairwells.keys()],
  curve: null,
  elsewhere: new Map(),
})

const allStale = ({ leaves }: PlannerSession) => [...leaves.keys()]
const alsoStale = ({ stale }: PlannerSession, more: Iterable<number>) =>
  [...new Set([...stale, ...more])].sort((one, other) => one - other)

export const withBudget = (session: PlannerSession, budget: number): PlannerSession =>
  budget === session.budget ? session : { ...session, budget }

/** The newest doors of some stairwells, or of all; those not known yet, or not asked any more, come and go. `stairwells` in walking order. */
export function withStairwells(session: PlannerSession, stairwells: readonly StairwellDoors[]): PlannerSession {
  const before = new Map(session.leaves.map((leaf) => [leaf.stairwell.stairwellId, leaf]))
  const leaves = stairwells.map((stairwell) => {
    const leaf = before.get(stairwell.stairwellId)
    if (!leaf) return blankLeaf(stairwell)
    return isSame(leaf.stairwell, stairwell) ? leaf : { ...leaf, stairwell }
  })
  const isSameList = leaves.length === session.leaves.length
  if (isSameList && leaves.every((leaf, at) => leaf === session.leaves[at])) return session
  const wasStale = new Set(session.stale.map((at) => session.leaves[at]))
  const known = new Set(session.leaves)
  const stale = leaves.flatMap((leaf, at) => (known.has(leaf) && !wasStale.has(leaf) ? [] : [at]))
  const inPlace =
    isSameList &&
    leaves.every(({ stairwell }, at) => stairwell.stairwellId === session.leaves[at]?.stairwell.stairwellId)
  return { ...session, leaves, stale, curve: inPlace ? session.curve : null }
}

export function withWhatIf(session: PlannerSession, whatIf: WhatIf): PlannerSession {
  if (whatIf.goal !== session.whatIf.goal)
    return { ...session, whatIf, scale: scaleOf(whatIf.goal, session.kept), stale: allStale(session) }
  const changed = changedFlats(session.whatIf, whatIf)
  if (changed.size === 0) return session
  const touched = session.leaves.flatMap(({ stairwell }, at) =>
    stairwell.doors.some(({ flatId }) => changed.has(flatId)) ? [at] : [],
  )
  return { ...session, whatIf, stale: alsoStale(session, touched) }
}

export const withBeliefs = (session: PlannerSession, beliefs: Beliefs): PlannerSession =>
  isSame(session.beliefs, beliefs) ? session : { ...session, beliefs, stale: allStale(session) }

export const withKept = (session: PlannerSession, kept: KeptDoorPlan | null): PlannerSession =>
  isSame(session.kept, kept)
    ? session
    : { ...session, kept, scale: scaleOf(session.whatIf.goal, kept), stale: allStale(session) }

/** What the solver found for a puzzle that this session could not work out; null: it failed. */
export function withSolved(
  session: PlannerSession,
  problem: StairwellProblem,
  found: { stops: readonly FrontierStop[]; isProven: boolean } | null,
): PlannerSession {
  const key = keyOf(problem)
  const elsewhere = new Map(session.elsewhere).set(
    key,
    found ? { frontier: frontierFromStops(found.stops), isProven: found.isProven } : 'failed',
  )
  const waiting = session.leaves.flatMap(({ frontier, puzzle }, at) =>
    frontier === null && keyOf(puzzle.problem) === key ? [at] : [],
  )
  return { ...session, elsewhere, stale: found ? alsoStale(session, waiting) : session.stale }
}

/** Forgets failures: they are asked for once more. */
export const askingAgain = (session: PlannerSession): PlannerSession => ({
  ...session,
  elsewhere: new Map([...session.elsewhere].filter(([, found]) => found !== 'failed')),
})
