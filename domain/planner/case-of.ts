import type { Door, DoorCase } from '../../types/planner'
import { type Beliefs, visitChance, visitWeight } from './chance'

const inHundredths = (part: number): number => Math.round(part * 100)

/** What is kept of a visit to this door, for judging the table by what came of it. */
export const caseOf = (door: Door, beliefs: Beliefs, roundId: string): DoorCase => ({
  roundId,
  obstacle: door.obstacle,
  isRefused: door.state === 'refused',
  attempts: door.attempts,
  chance: inHundredths(visitChance(door, beliefs)),
  weight: inHundredths(visitWeight(door, beliefs)),
})
