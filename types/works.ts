import type { RiserKind } from './riser'
import type { Day } from './schema'
import type { BlackoutWhy, Half, StageKind } from './works-words'

/** One half-day; they are ordered by day, morning first. */
export type HalfDay = { on: Day; half: Half }

/** One step with its window, in Beijing time. `from` and `to` are 「HH:MM」. */
export type Stage = {
  kind: StageKind
  on: Day
  from: string
  to: string
  isNoisy: boolean
  /** Somebody of each household on the riser opens the door. */
  needsEntry: boolean
  /** No water from `from` to `to` for the stairwell. */
  stopsWater: boolean
  state: 'planned' | 'underway' | 'done'
}

/**
 * `works/{round~stairwell~riser}`: one riser's works, and the only place its dates stand: notices, slots and progress are read from here.
 * asking → scheduled (the riser is locked in the same transaction) → underway → finished.
 */
export type WorksDoc = {
  _id: string
  schemaVersion: 1
  estateId: string
  stairwellId: string
  roundId: string
  riserId: string
  kind: RiserKind
  /** Primary flats on the riser, bottom first. */
  flatIds: string[]
  state: 'asking' | 'scheduled' | 'underway' | 'finished'
  /** Half-days in a row in which somebody must be at home: 1 to 4. */
  halfDays: number
  /** Days the households were asked about. */
  from: Day
  until: Day
  crewId: string | null
  stages: Stage[]
  rev: number
}

/** `availability/{flatId}`: when somebody of the household can be at home. */
export type AvailabilityDoc = {
  _id: string
  schemaVersion: 1
  estateId: string
  stairwellId: string
  flatId: string
  /** Half-days at which somebody is at home. */
  home: HalfDay[]
  /** Whole days on which nothing may happen, both ends included. */
  blackouts: { from: Day; until: Day; why: BlackoutWhy }[]
  /** Somebody else has a key and may open, with the household's consent; then any half-day outside a blackout will do. */
  key: { holder: string; consentedBy: string; consentedAt: Date } | null
  by: string
  at: Date
  rev: number
}

/** A gang that works on one riser at a time. */
export type Crew = { crewId: string; name: string; phone: string }

/** `calendars/{estateId}`: who works, and days on which no noise is allowed beside the public holidays. */
export type CalendarDoc = {
  _id: string
  schemaVersion: 1
  crews: Crew[]
  /** Examination days, both ends included, with their name (「高考」). */
  examDays: { from: Day; until: Day; name: string }[]
  rev: number
}

/** What the solver is asked: whole half-days only, no names. */
export type SlotProblem = {
  /** Half-days on which noisy works are lawful, in order; two that follow each other in working time are neighbours in this list. */
  halfDays: HalfDay[]
  /** Crews that can work at each of them (same length as `halfDays`). */
  capacity: number[]
  risers: {
    worksId: string
    /** Half-days in a row it takes. */
    length: number
    flatIds: string[]
    /** Where it stands now (index into `halfDays`), and whether it may not move any more. */
    current: number | null
    isFixed: boolean
    /** First and last half-day it may use: the days its households were asked about, none too soon to tell them. Absent: all. */
    mayUse?: { first: number; last: number }
  }[]
  /** For each household, whether it can be there at each half-day (same length as `halfDays`). */
  canBeThere: Record<string, boolean[]>
}

/**
 * What came out. A riser without a start names why: `noCrew`, every household could be there at some time, but no crew is free then (or
 * another crew is in one of the flats); `noCommonTime`, there is no such time. `start` is where a crew is left and the fewest households,
 * `ask`, would have to change their mind, the earliest of those; null when no crew is left at all.
 */
export type SlotPlan = {
  starts: { worksId: string; start: number; isMoved: boolean }[]
  unplaced: { worksId: string; why: 'noCommonTime' | 'noCrew'; start: number | null; ask: string[] }[]
  /** Relative gap to the best that may exist, 0 when proven optimal. */
  gap: number
  isProven: boolean
  solveMs: number
}
