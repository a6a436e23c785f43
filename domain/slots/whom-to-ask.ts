import type { SlotPlan, SlotProblem } from '../../types/works'
import { startsOf } from './starts'

type Unplaced = SlotPlan['unplaced'][number]
type Riser = SlotProblem['risers'][number]

/** What the placed risers leave over. */
type Left = {
  /** Crews free at each half-day. */
  crews: number[]
  /** Half-days at which a crew is in a flat already. */
  busy: Map<string, Set<number>>
}

export const leftOver = (problem: SlotProblem, starts: SlotPlan['starts']): Left => {
  const left: Left = { crews: [...problem.capacity], busy: new Map() }
  const risers = new Map(problem.risers.map((riser) => [riser.worksId, riser]))
  for (const { worksId, start } of starts) {
    const riser = risers.get(worksId)
    if (riser) take(left, riser, start)
  }
  return left
}

export const take = ({ crews, busy }: Left, riser: Riser, start: number): void => {
  for (let at = start; at < start + riser.length; at++) {
    crews[at] = (crews[at] ?? 0) - 1
    for (const flatId of riser.flatIds) busy.set(flatId, (busy.get(flatId) ?? new Set()).add(at))
  }
}

/** A crew is left for the whole of it, and no other crew is in one of the flats. */
export const hasRoom = ({ crews, busy }: Left, riser: Riser, start: number): boolean => {
  for (let at = start; at < start + riser.length; at++) {
    if ((crews[at] ?? 0) < 1) return false
    if (riser.flatIds.some((flatId) => busy.get(flatId)?.has(at))) return false
  }
  return true
}

/** Households of the riser that cannot be there for the whole of it. */
export const absentAt = (problem: SlotProblem, riser: Riser, start: number): string[] =>
  [...new Set(riser.flatIds)].filter((flatId) => {
    const there = problem.canBeThere[flatId]
    for (let at = start; at < start + riser.length; at++) if (!there?.[at]) return true
    return false
  })

/** Why a riser found no place beside the others, and the smallest set of households whose other answer would give it one: exact. */
export const whomToAsk = (problem: SlotProblem, riser: Riser, left: Left): Unplaced => {
  let best: { start: number; ask: string[] } | null = null
  let hasCommonTime = false
  for (const start of startsOf(problem, riser)) {
    const ask = absentAt(problem, riser, start)
    hasCommonTime ||= ask.length === 0
    if (hasRoom(left, riser, start) && (best === null || ask.length < best.ask.length)) best = { start, ask }
  }
  const why = hasCommonTime ? 'noCrew' : 'noCommonTime'
  return { worksId: riser.worksId, why, start: best?.start ?? null, ask: best?.ask ?? [] }
}
