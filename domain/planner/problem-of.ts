import type { StairwellDoors, StairwellProblem } from '../../types/planner'
import type { Beliefs } from './chance'
import { type DoorOdds, doorOdds } from './door-odds'
import { pipeId } from './pipe-id'
import { type ValueScale, valueOf } from './value-scale'
import type { WhatIf } from './what-if'

/** A stairwell as the solver sees it, and what was believed to make it so. */
export type Puzzle = {
  problem: StairwellProblem
  /** One per door. */
  odds: readonly DoorOdds[]
  /** One per pipe, 0 to 1: that all its doors are won. */
  chances: readonly number[]
  /** Visits of pinned doors: they are paid out of the budget before anything else. */
  paid: number
}

/** Makes a stairwell's puzzle. The same arguments make the same one, here and in the functions. */
export function problemOf(stairwell: StairwellDoors, beliefs: Beliefs, whatIf: WhatIf, scale: ValueScale): Puzzle {
  const odds = stairwell.doors.map((door) => doorOdds(door, beliefs, whatIf))
  const costs = odds.map(({ canBeWon, isPinned, visits }) => (canBeWon ? (isPinned ? 0 : visits) : null))
  const chances = stairwell.risers.map(({ doors }) => doors.reduce((all, door) => all * (odds[door]?.chance ?? 0), 1))
  const canComplete = (doors: readonly number[]) => doors.every((door) => odds[door]?.canBeWon)
  return {
    problem: {
      costs,
      risers: stairwell.risers.map(({ riserId, doors }, at) => ({
        value: canComplete(doors) ? valueOf(pipeId(stairwell.stairwellId, riserId), chances[at] ?? 0, scale) : 0,
        doors,
      })),
    },
    odds,
    chances,
    paid: odds.reduce((sum, { isPinned, visits }) => sum + (isPinned ? visits : 0), 0),
  }
}
