import { FRESH_DAYS } from '../../types/limits'
import type { Calibration, Door, DoorTable } from '../../types/planner'
import type { Day } from '../../types/schema'
import { dayAfter } from '../consent/beijing-day'

/** What is believed of doors: the table, what the estate's own outcomes make of it, and from which day it is looked at. */
export type Beliefs = { table: DoorTable; calibration: Calibration; today: Day }
/** What of a door bears on its chance. */
export type DoorFacts = Pick<Door, 'obstacle' | 'attempts' | 'lastVisitOn' | 'state'>

/**
 * How much of its line's chance the visit after `after` more ones has, 0 to 1: less with each visit made already, less when the last was less than `FRESH_DAYS` ago (the next visit only: those
 * after it are spread out), less where the household said no.
 */
export const visitWeight = (door: DoorFacts, { table, today }: Pick<Beliefs, 'table' | 'today'>, after = 0): number => {
  const tired = (table.tired / 100) ** (door.attempts + after)
  const isFresh = after === 0 && door.lastVisitOn !== null && dayAfter(door.lastVisitOn, FRESH_DAYS) > today
  return tired * (isFresh ? table.fresh / 100 : 1) * (door.state === 'refused' ? table.refused / 100 : 1)
}

/** Chance, 0 to 1, that a household agrees upon one visit: the next, or the one `after` it. */
export const visitChance = (door: DoorFacts, beliefs: Beliefs, after = 0): number =>
  (beliefs.calibration[door.obstacle].chance / 100) * visitWeight(door, beliefs, after)

/**
 * Chance, 0 to 1, that so many visits win a door: one less that none of them does. A door planned with none counts as with one: its yes is on its way, by the table or by who knows it.
 */
export const doorChance = (door: DoorFacts, beliefs: Beliefs, visits: number): number => {
  let isLost = 1
  for (let after = 0; after < Math.max(1, visits); after++) isLost *= 1 - visitChance(door, beliefs, after)
  return 1 - isLost
}
