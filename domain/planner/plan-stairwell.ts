import { oddsRange } from './door-odds'
import type { PlannedDoor, PlannedPipe } from './estate-plan'
import { doorsAt, type Point, risersAt } from './frontier'
import type { PlannerSession, SessionLeaf } from './planner-session'
import { placeOf } from './session-doors'
import { climbing } from './walk-order'
import { whyDoor } from './why-door'

/** One stairwell's part of a plan. `expected`: pipes, by the chances. */
export type LeafPlan = { doors: readonly PlannedDoor[]; pipes: readonly PlannedPipe[]; expected: number }

/** The doors that a stop of a stairwell's curve knocks on, and those pinned, as one climbs; and the pipes it completes. */
export function leafPlan(leaf: SessionLeaf, at: number, point: Point, { beliefs }: PlannerSession): LeafPlan {
  const { stairwell, puzzle } = leaf
  const place = placeOf(leaf, at)
  const done = risersAt(point)
  const knocked = new Set(doorsAt(puzzle.problem, point))
  for (const [index, { isPinned }] of puzzle.odds.entries()) if (isPinned) knocked.add(index)
  if (knocked.size === 0 && done.length === 0) return { doors: [], pipes: [], expected: 0 }

  const pipes = done.flatMap((index): PlannedPipe[] => {
    const riser = stairwell.risers[index]
    if (!riser) return []
    const { riserId, kind, positions } = riser
    const doors = riser.doors.map((door) => stairwell.doors[door]?.flatId ?? '')
    return [{ ...place, riserId, kind, positions, riser, chance: hundredths(puzzle.chances[index]), doors }]
  })
  const doors = climbing(stairwell).flatMap((index): PlannedDoor[] => {
    const door = stairwell.doors[index]
    const odds = puzzle.odds[index]
    if (!knocked.has(index) || !door || !odds) return []
    const { visits, isPinned, isByHand } = odds
    const unlocks = pipes
      .filter(({ riser }) => riser.doors.includes(index))
      .map(({ riserId, kind, positions }) => ({ riserId, kind, positions }))
    return [
      {
        ...place,
        door,
        ...{ visits, isPinned, isByHand, unlocks },
        chance: hundredths(odds.chance),
        range: oddsRange(door, beliefs, visits),
        why: whyDoor(door, unlocks.length),
      },
    ]
  })
  return { doors, pipes, expected: done.reduce((sum, index) => sum + (puzzle.chances[index] ?? 0), 0) }
}

const hundredths = (chance = 0) => Math.round(chance * 100)
