import type { StairwellProblem } from '../../types/planner'
import { estateCurve, withFrontier } from './estate-curve'
import { type Frontier, frontierOf } from './frontier'
import { isSame } from './is-same'
import { blank, type Elsewhere, keyOf, type PlannerSession, type SessionLeaf } from './planner-session'
import { problemOf } from './problem-of'
import { NOTHING } from './solved-elsewhere'

/** Nothing is out of date: the session can be asked for its plan. */
export const isSettled = ({ stale, curve }: PlannerSession): boolean => stale.length === 0 && curve !== null

/** With more changed leaves than this the whole sum is made anew once they are done: cheaper than the sums above each. */
const ANEW_FROM = 8

const sumOf = (leaves: readonly SessionLeaf[]) => estateCurve(leaves.map(({ frontier }) => frontier ?? NOTHING))

/** Works out one stale stairwell, the first. A settled session comes back as it is. */
export function stepped(session: PlannerSession): PlannerSession {
  const { stale, leaves } = session
  const [at, ...rest] = stale
  const before = at === undefined ? undefined : leaves[at]
  if (at === undefined || !before) return session.curve ? session : { ...session, curve: sumOf(leaves) }
  const leaf = workedOut(before, session)
  const next = leaf === before ? leaves : leaves.map((one, index) => (index === at ? leaf : one))
  const curve = summed(session, at, before, leaf)
  return { ...session, leaves: next, stale: rest, curve: rest.length === 0 ? (curve ?? sumOf(next)) : curve }
}

function workedOut(leaf: SessionLeaf, { beliefs, whatIf, scale, elsewhere }: PlannerSession): SessionLeaf {
  const puzzle = problemOf(leaf.stairwell, beliefs, whatIf, scale)
  const isAsBefore = leaf.puzzle !== blank && leaf.frontier !== null && isSame(leaf.puzzle.problem, puzzle.problem)
  const frontier = isAsBefore ? leaf.frontier : solve(puzzle.problem, elsewhere)
  return frontier === leaf.frontier && isSame(leaf.puzzle, puzzle) ? leaf : { ...leaf, puzzle, frontier }
}

function solve(problem: StairwellProblem, elsewhere: Elsewhere): Frontier | null {
  const heard = elsewhere.get(keyOf(problem))
  if (heard && heard !== 'failed') return heard.frontier
  return frontierOf(problem)
}

function summed({ stale, curve }: PlannerSession, at: number, before: SessionLeaf, leaf: SessionLeaf) {
  if (curve === null || stale.length > ANEW_FROM) return null
  return leaf.frontier === before.frontier ? curve : withFrontier(curve, at, leaf.frontier ?? NOTHING)
}

/** All of it at once: for who has no screen to keep smooth. */
export function settled(session: PlannerSession): PlannerSession {
  let now = session
  while (!isSettled(now)) now = stepped(now)
  return now
}

/** Puzzles to put to the solver, and whether it failed at them. */
export const unsolved = ({
  leaves,
  elsewhere,
}: PlannerSession): { at: number; problem: StairwellProblem; hasFailed: boolean }[] =>
  leaves.flatMap(({ frontier, puzzle: { problem } }, at) =>
    frontier === null ? [{ at, problem, hasFailed: elsewhere.get(keyOf(problem)) === 'failed' }] : [],
  )

/** Leaves (indices) whose curve the solver could not prove to be the best in its time: there may be better. */
export const unproven = ({ leaves, elsewhere }: PlannerSession): number[] => {
  if (elsewhere.size === 0) return []
  return leaves.flatMap(({ puzzle }, at) => {
    const heard = elsewhere.get(keyOf(puzzle.problem))
    return heard && heard !== 'failed' && !heard.isProven ? [at] : []
  })
}
