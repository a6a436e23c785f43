import type { RiserKind } from './riser'
import type { Day } from './schema'
import type { BlackoutWhy, Half, ReportState, StageKind } from './works-words'

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
  /** No water from this riser from `from` to `to`. */
  stopsWater: boolean
  state: 'planned' | 'underway' | 'done'
  /** Storeys at which it is done already; all of the riser's once the step is. */
  floors: number[]
}

/** What a household, or the crew at its door, last said about the dates that stand; gone when they move. */
export type Visit = { state: 'coming' | 'cannot' | 'missed'; by: 'household' | 'staff' | 'crew'; at: Date }

/** A date that changed: what, from when to when, and the reason that residents read. */
export type Move = {
  what: 'all' | StageKind
  from: { on: Day; from: string }
  to: { on: Day; from: string }
  why: string
  by: string
  at: Date
}

/**
 * `works/{fingerprint of round, stairwell and riser}`: one riser's works, and the only place its dates stand: the notice is written from here in the same
 * transaction, slots and progress are read from here. asking → scheduled (the riser is locked in the same transaction) → underway →
 * finished.
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
  /** The one standing notice of these dates; null until they stand. */
  noticeId: string | null
  /** The water authority's approval of the stop, as a reference (rule 37). */
  approvalRef: string | null
  /** Why it could not wait, or is done at unlawful hours (rules 36, 37); null: it is planned. */
  emergencyReason: string | null
  /** By flat. */
  visits: Record<string, Visit>
  /** Oldest first. */
  moves: Move[]
  /** The crew says it will be late, and why; null: it is not, or its dates were moved since. */
  late: { kind: StageKind; words: string; isShown: boolean; at: Date; reportId: string } | null
  /** Of the dates, and of the days asked about: what an editor saw. What households and crews say leaves it alone. */
  rev: number
}

/** `bookings/{estate~crew~day~half}`: a crew is at one riser at a time; its id is what two coordinators would collide on. */
export type BookingDoc = { _id: string; schemaVersion: 1; estateId: string; worksId: string }

/** `workReports/{works~request}`: progress as told from the spot, also late by a phone that was offline. */
export type WorkReportDoc = {
  _id: string
  schemaVersion: 1
  estateId: string
  worksId: string
  kind: StageKind
  state: ReportState
  /** Storeys it is about; empty: all. */
  floors: number[]
  missedFlatIds: string[]
  words: string
  photoIds: string[]
  /** Whether residents see the words, and the photos (rule 12): `waiting` for WeChat's check, `held` for a person's. */
  wordsState: 'none' | 'waiting' | 'held' | 'shown'
  photosShown: boolean
  by: string
  /** When it was noted on the spot, as far as the phone can be believed, and when it came in. */
  at: Date
  receivedAt: Date
}

/** `availability/{flatId}`: when somebody of the household can be at home. Forgotten `AVAILABILITY_DAYS` after it was said. */
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
  /** The separate consent under which an illness is named (rule 39); null: none is named. */
  healthConsent: { by: string; at: Date } | null
  /** Last day it says anything about, by which one tells whether it is about works or about earlier ones; null: about any day. */
  lastDay: Day | null
  by: string
  saidBy: 'household' | 'staff'
  at: Date
  rev: number
}

/** A gang that works on one riser at a time. */
export type Crew = { crewId: string; name: string; phone: string }

/**
 * The State Council's arrangement of a year that the library does not carry yet, as staff entered it from the announcement: days off, both
 * ends included, with their name, and the weekend days that are worked instead.
 */
export type YearDays = { year: string; off: { from: Day; until: Day; name: string }[]; work: Day[] }

/** What decides, beside the library, whether works may make noise on a day. */
export type DayRules = Pick<CalendarDoc, 'examDays' | 'years'>

/** `calendars/{estateId}`: who works, and days on which no noise is allowed beside the public holidays. */
export type CalendarDoc = {
  _id: string
  schemaVersion: 1
  crews: Crew[]
  /** Examination days, both ends included, with their name (「高考」). */
  examDays: { from: Day; until: Day; name: string }[]
  /** Of years the library knows, the library's own word counts. */
  years: YearDays[]
  /** Of what its editors wrote. */
  rev: number
  /** Grows with each date of the estate's works that is set or moved: so no two are set at the same moment. */
  datesRev: number
}

/**
 * `plans/{person~request}`: what the solver proposed for an estate's works. `revs` and `said` are what it was told of them then: the works'
 * own revision, and how often the households on its riser had said something. Nothing stands by it; each start is confirmed by scheduling or moving.
 */
export type PlanDoc = {
  _id: string
  schemaVersion: 1
  estateId: string
  by: string
  askedAt: Date
  /** A `running` one older than a function lives has died. */
  state: 'running' | 'done' | 'failed'
  /** When the solver took it up; null: not yet. It is taken up once. */
  solvingAt: Date | null
  freeWorksIds: string[]
  halfDays: HalfDay[]
  /** Works that might get or change a date, with the half-days in a row they take and where they stood. */
  asked: Record<string, { length: number; before: HalfDay | null }>
  /** Of the works in `asked` only. */
  plan: SlotPlan | null
  /** Crew of each placed riser; null: a crew is free each half-day, but none for all of them. */
  crewIds: Record<string, string | null>
  revs: Record<string, number>
  said: Record<string, number>
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
