import * as z from 'zod'
import { mutation, query } from './define'
import { flatRefSchema } from './household-file'
import { VISIT_IMPORT_MAX } from './limits'
import type { DoorCase } from './planner'
import { type Day, daySchema, type Instant, idSchema, instantSchema, lineSchema, wordsSchema } from './schema'
import {
  type VisitHow,
  type VisitMet,
  type VisitOutcome,
  type VisitPurpose,
  visitHows,
  visitMets,
  visitOutcomes,
  visitPurposes,
} from './visit-words'

/** `visits/{visitId}`: one visit, call or coming-in, as whoever made it wrote it down. Never changed. */
export type VisitDoc = {
  _id: string
  schemaVersion: 1
  estateId: string
  stairwellId: string
  flatId: string
  by: string
  byName: string
  /** Others of the team. */
  with: string[]
  how: VisitHow
  purpose: VisitPurpose
  met: VisitMet
  outcome: VisitOutcome
  words: string
  next: { what: string; on: Day } | null
  witness: string | null
  at: Date
  receivedAt: Date
  /** Written later than the day after it was. */
  isLate: boolean
  entered: 'app' | 'import'
  /** What it found, for judging the planner's table. Absent: the household had nothing open in a round. */
  door?: DoorCase
}

export type VisitView = {
  visitId: string
  byName: string
  with: string[]
  how: VisitHow
  purpose: VisitPurpose
  met: VisitMet
  outcome: VisitOutcome
  /** Absent for who has no sight of notes. */
  words: string
  next: { what: string; on: Day } | null
  at: Instant
  isLate: boolean
}

const nextSchema = z.strictObject({ what: lineSchema(40), on: daySchema }).nullable()
const visitSchema = {
  how: z.enum(visitHows),
  purpose: z.enum(visitPurposes),
  met: z.enum(visitMets),
  outcome: z.enum(visitOutcomes),
  words: wordsSchema(300),
  next: nextSchema,
  /** Needed where somebody old signs on paper (`purpose` paper). */
  witness: lineSchema(20).nullable(),
  at: instantSchema,
}

/**
 * Writes down a visit. The server holds the limits whatever the client says, also for what is entered later or imported (rule 43): `visit_quiet_hours`, `visit_too_often {from}` (more than
 * `VISITS_PER_WEEK` within any seven days around it), `visit_paused {until}`, `visit_not_wanted {until}` (asking for an answer of a household that said no, or not before a day),
 * `visit_date_invalid` (in the future, or longer ago than `VISIT_BACK_DAYS`), `witness_required`, `witness_not_independent`, `due_in_past` for a next step, `outside_portfolio`.
 */
export const logVisit = mutation<{ visitId: string }>()(
  'visit.log',
  z.strictObject({ ...flatRefSchema, ...visitSchema, with: z.array(lineSchema(20)).max(5).default([]) }),
)

/** Rows of a table somebody kept elsewhere. Each is judged by itself and as if it had been entered here; rows refused are answered with their code, the others are kept. */
export const importVisits = mutation<{ saved: number; refused: { row: number; code: string }[] }>()(
  'visit.import',
  z.strictObject({
    estateId: idSchema,
    rows: z
      .array(
        z.strictObject({
          building: lineSchema(20),
          unit: lineSchema(20),
          room: lineSchema(12),
          byName: lineSchema(20),
          ...visitSchema,
        }),
      )
      .min(1)
      .max(VISIT_IMPORT_MAX),
  }),
)

/** Visits of a household, newest first. */
export const listVisits = query<{ visits: VisitView[]; more: boolean }>()(
  'visit.list',
  z.strictObject({ ...flatRefSchema, before: instantSchema.optional() }),
)
