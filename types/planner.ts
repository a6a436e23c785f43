import * as z from 'zod'
import { mutation, query, resumable } from './define'
import { type Obstacle, obstacles, type PlannerGoal, plannerGoals } from './door-words'
import type { Figures } from './estate'
import {
  DOOR_PLAN_MAX,
  DOOR_VISITS_MAX,
  FRONTIER_DOORS_MAX,
  FRONTIER_RISERS_MAX,
  PLANNER_BUDGET_MAX,
  PLANNER_STAIRWELLS_MAX,
} from './limits'
import type { ReasonCode } from './reasons'
import type { RiserKind } from './riser'
import { type Day, type Instant, idSchema } from './schema'
import type { AnswerState } from './tally'

/**
 * What winning a household over is believed to take, by what stands in its way: `visits`, and the chance (in hundredths, of one visit) that it agrees within `CASE_DAYS` of a visit. `tired`: the chance is
 * multiplied by so many hundredths for each visit made already; `fresh`: likewise when the last was less than `FRESH_DAYS` ago; `refused`: likewise when it said no. Staff of an estate may edit it.
 */
export const doorTableSchema = z.strictObject({
  byObstacle: z.record(
    z.enum(obstacles),
    z.strictObject({ visits: z.int().min(0).max(DOOR_VISITS_MAX), chance: z.int().min(0).max(100) }),
  ),
  tired: z.int().min(1).max(100),
  fresh: z.int().min(1).max(100),
  refused: z.int().min(1).max(100),
})
export type DoorTable = z.infer<typeof doorTableSchema>

/** `doorTables/{estateId}`: what staff of an estate made of `domain/planner/default-table`. */
export type DoorTableDoc = { _id: string; schemaVersion: 1; table: DoorTable; by: string; at: Date; rev: number }

/** What a visit found, as it was when it was written down: what was believed then, for judging the table by what came of it. */
export type DoorCase = {
  roundId: string
  obstacle: Obstacle
  isRefused: boolean
  /** Visits made before. */
  attempts: number
  /** Chance believed of this visit, in hundredths. */
  chance: number
  /** Hundredths of its line's chance that this is: fewer for a household that was visited before, days ago, or said no. */
  weight: number
}

/** Of one obstacle: visits whose outcome is known, how many were believed to win (hundredths, summed), and did. */
export type CaseCount = { cases: number; believed: number; won: number }
/** `doorCases/{estateId}`: the estate's own outcomes, counted by the night's work. */
export type DoorCasesDoc = {
  _id: string
  schemaVersion: 1
  estateId: string
  /** `exposure`: weights of those visits, summed: a tired visit is only part of a case. */
  byObstacle: Partial<Record<Obstacle, CaseCount & { exposure: number }>>
  /** Day up to which visits are counted, by when they were written down. */
  through: Day
}
/**
 * What the estate's own outcomes make of one line of the table. `isKnown`: at least `CASES_MIN` cases; below, `chance` is the table's and the page says that it does not know. `low`, `high`: 80 %
 * interval, in hundredths.
 */
export type Calibrated = CaseCount & { isKnown: boolean; chance: number; low: number; high: number }
export type Calibration = Record<Obstacle, Calibrated>

/** One door still to be won. */
export type Door = {
  flatId: string
  room: string
  floor: number
  position: string
  /** The worst over what is asked of it. */
  state: Exclude<AnswerState, 'agreed'> | 'pending'
  obstacle: Obstacle
  reasons: ReasonCode[]
  /** Door visits and calls of the last weeks. */
  attempts: number
  /** Of those, since it came into the plan that is kept, or else since that was made: paid for already. */
  made: number
  lastVisitOn: Day | null
  /** Open promises to it. */
  promises: number
  contactName: string
  /** It may not be visited before that day: it asked for peace, was visited as often as may be, or put its answer off. Null: it may be. */
  barred: { why: 'paused' | 'tooOften' | 'deferred'; until: Day } | null
}
/** One pipe not complete yet, and which of the stairwell's doors it waits for (indices into `doors`). */
export type OpenRiser = { riserId: string; kind: RiserKind; positions: string[]; total: number; doors: number[] }

/** All that the planner needs of one stairwell. Internal to staff: residents are answered nothing of it. */
export type StairwellDoors = {
  stairwellId: string
  building: string
  unit: string
  /** Of the tally: an older one is out of date. */
  version: number
  floors: number[]
  positions: string[]
  doors: Door[]
  risers: OpenRiser[]
  /** Complete (or locked), of all. */
  complete: number
  total: number
  /** Rooms of households on no riser, and risers with no household: nothing can be planned for them. */
  riserless: string[]
  empty: number
}

/** The plan staff decided to work by. */
export type KeptDoorPlan = {
  goal: PlannerGoal
  budget: number
  /** In walking order. `visits`: planned for it then. */
  doors: { stairwellId: string; flatId: string; visits: number }[]
  /** What its doors are called, so that one that needs nobody any more still has a name. Filled in when it is kept. */
  rooms?: Record<string, string>
  /** Pipes it completes: `stairwellId~riserId` (`domain/planner/pipe-id`). */
  pipeIds: string[]
  /** What was changed by hand: doors that must be in it, that must not, and visits they take. */
  pins: string[]
  excludes: string[]
  costs: Record<string, number>
}
/** `doorPlans/{estateId}`: the newest one. */
export type DoorPlanDoc = KeptDoorPlan & {
  _id: string
  schemaVersion: 1
  roundId: string
  /** By household of `doors`: since when visits to it are paid for. Visits made under an earlier plan stay so while the door stays in the plan. */
  begun: Record<string, Date>
  by: string
  byName: string
  at: Date
  rev: number
}

/** What the planner starts from. `rev`, `tableRev`: what whoever changes the plan or the table has seen; 0: there is none. */
export type PlannerView = {
  /** Null: no round asks anybody, so there is nothing to plan. */
  round: { roundId: string; title: string; closesAt: Instant } | null
  figures: Figures
  /** Those the round asks, in walking order. */
  stairwells: { stairwellId: string; building: string; unit: string; open: number; rev: number }[]
  table: DoorTable
  isOwnTable: boolean
  tableRev: number
  calibration: Calibration
  plan: (KeptDoorPlan & { byName: string; at: Instant }) | null
  rev: number
  today: Day
}
export const openPlanner = query<PlannerView>()('planner.open', z.strictObject({ estateId: idSchema }))

/** Doors of some stairwells of an estate; those the round does not ask are left out. A few documents a stairwell. */
export const viewDoors = query<{ stairwells: StairwellDoors[] }>()(
  'planner.doors',
  z.strictObject({ estateId: idSchema, stairwellIds: z.array(idSchema).min(1).max(PLANNER_STAIRWELLS_MAX) }),
)

/** Whole visits; what is no such number, or beyond any estate, never reaches the planner. */
export const budgetSchema = z.int().min(0).max(PLANNER_BUDGET_MAX)
const flatIds = z.array(idSchema).max(DOOR_PLAN_MAX)

/**
 * Keeps a plan to work by. Refuses `door_plan_changed` when `rev` is old, `round_not_open` without a round, `door_plan_over_budget` when its visits are more than the budget, `not_found` for a
 * stairwell or flat that is not of the estate, `malformed {field}` for a door named twice, or pinned and excluded at once.
 */
export const keepDoorPlan = mutation<{ rev: number }>()(
  'planner.keep',
  z.strictObject({
    estateId: idSchema,
    rev: z.int().min(0),
    goal: z.enum(plannerGoals),
    budget: budgetSchema,
    doors: z
      .array(
        z.strictObject({
          stairwellId: idSchema,
          flatId: idSchema,
          visits: z.int().min(0).max(DOOR_VISITS_MAX),
        }),
      )
      .max(DOOR_PLAN_MAX),
    pipeIds: z.array(idSchema).max(DOOR_PLAN_MAX * 4),
    pins: flatIds,
    excludes: flatIds,
    costs: z.record(idSchema, z.int().min(0).max(DOOR_VISITS_MAX)),
  }),
)

/** Changes the table of visits and chances. Refuses `door_table_changed`. */
export const setDoorTable = mutation<{ rev: number }>()(
  'planner.setTable',
  z.strictObject({ estateId: idSchema, rev: z.int().min(0), table: doorTableSchema }),
)

/** One stairwell's puzzle, without a name of anything: visits per door (null: cannot be won), and pipes with what they are worth and which doors they wait for. */
export const stairwellProblemSchema = z.strictObject({
  costs: z.array(z.int().min(0).max(PLANNER_BUDGET_MAX).nullable()).max(FRONTIER_DOORS_MAX),
  risers: z
    .array(
      z.strictObject({
        value: z.int().min(0),
        doors: z
          .array(
            z
              .int()
              .min(0)
              .max(FRONTIER_DOORS_MAX - 1),
          )
          .max(FRONTIER_DOORS_MAX),
      }),
    )
    .max(FRONTIER_RISERS_MAX),
})
export type StairwellProblem = z.infer<typeof stairwellProblemSchema>

/** A stop of the exact curve: with so many visits this much at most, by completing these pipes (indices). Each costs more and is worth more than the one before; the first costs 0. */
export type FrontierStop = { cost: number; value: number; risers: number[] }
/** `frontiers/{SHA-256 of the puzzle}`: what the solver found for a stairwell too entangled for the page. It names nothing of anybody's. */
export type FrontierDoc = {
  _id: string
  schemaVersion: 1
  state: 'running' | 'done' | 'failed'
  problem: StairwellProblem
  stops: FrontierStop[]
  /** Every stop proven best. Not: time was over, there may be better. */
  isProven: boolean
  startedAt: Date
  /** When the solver took it up; null: it is waiting. */
  takenAt: Date | null
  /** How often it was taken up: more than once when whoever had it died. */
  tries: number
}
/** Asks the solver for one stairwell's curve; repeat until `done`. The same puzzle is solved once. Refuses `planner_failed`. */
export const solveFrontier = resumable<{ done: boolean; stops: FrontierStop[]; isProven: boolean }>()(
  'planner.frontier',
  z.strictObject({ estateId: idSchema, problem: stairwellProblemSchema }),
)
