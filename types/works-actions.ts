import * as z from 'zod'
import { halfDaySchema } from './availability'
import { mutation, query } from './define'
import { REPORT_PHOTOS_MAX, RISER_HALF_DAYS_MAX } from './limits'
import type { RiserKind } from './riser'
import { type Day, daySchema, type Instant, idSchema, instantSchema, lineSchema, wordsSchema } from './schema'
import type { CalendarDoc, Crew, HalfDay, Move, Stage, Visit, WorkReportDoc, WorksDoc } from './works'
import { type BlackoutWhy, type ReportState, reportStates, type StageKind, stageKinds } from './works-words'

const timeSchema = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
const reasonSchema = wordsSchema(200).pipe(z.string().min(1)).nullable().default(null)
/** Households that cannot be there, or said nothing, and with whom somebody has settled it since. */
const settledSchema = z.array(idSchema).max(60).default([])

/**
 * Begins to ask the households of complete risers when they can be at home. All or none. Refuses `riser_not_complete`, `works_exist`,
 * `works_days_invalid`.
 */
export const askWorks = mutation<{ worksIds: string[] }>()(
  'works.ask',
  z.strictObject({
    roundId: idSchema,
    stairwellId: idSchema,
    riserIds: z.array(idSchema).min(1).max(8),
    halfDays: z.int().min(1).max(RISER_HALF_DAYS_MAX),
    from: daySchema,
    until: daySchema,
  }),
)
/** Other days to ask about, before dates stand. Refuses `works_state`, `works_changed`, `works_days_invalid`. */
export const reaskWorks = mutation<{ rev: number }>()(
  'works.reask',
  z.strictObject({
    worksId: idSchema,
    rev: z.int().min(0),
    halfDays: z.int().min(1).max(RISER_HALF_DAYS_MAX),
    from: daySchema,
    until: daySchema,
  }),
)
/** No longer asked: the entry goes, nothing was promised yet. Refuses `works_state` once dates stand. */
export const dropWorks = mutation<{ worksId: string }>()('works.drop', z.strictObject({ worksId: idSchema }))

/**
 * Gives a complete riser its dates and locks it: one transaction over the tally, the works, the crew's half-days, the notice and the
 * outbox. Refuses `works_state`, `works_changed`, `riser_not_complete`, `crew_unknown`, `crew_busy {crew}`, `flat_in_works {flatIds}`,
 * `household_busy {flatIds}`, `works_overdue`, `noisy_hours_unlawful`, `calendar_unknown`, `water_stop_too_late`, `notice_message_invalid`.
 */
export const scheduleWorks = mutation<{ worksId: string; rev: number; noticeId: string }>()(
  'works.schedule',
  z.strictObject({
    worksId: idSchema,
    rev: z.int().min(0),
    crewId: idSchema,
    start: halfDaySchema,
    settledFlatIds: settledSchema,
    approvalRef: lineSchema(60).nullable().default(null),
    emergencyReason: reasonSchema,
  }),
)

/**
 * Moves works whose dates stand: as a whole to another start (or crew), or one step, which pushes later ones on. The notice is corrected
 * in the same transaction, to exactly its households; a stop that moves starts its 24 hours anew (rule 37). A crew may push on a step
 * that is late, for a reason of `slipWords`: its own words would reach residents unread (rule 12). Refuses as scheduling does, and
 * `stage_over`, `works_order`, `slip_reason_unlisted`.
 */
export const moveWorks = mutation<{ rev: number; noticeId: string }>()(
  'works.move',
  z.strictObject({
    worksId: idSchema,
    rev: z.int().min(0),
    to: z.discriminatedUnion('what', [
      z.strictObject({ what: z.literal('all'), start: halfDaySchema, crewId: idSchema }),
      z.strictObject({
        what: z.literal('stage'),
        kind: z.enum(stageKinds),
        on: daySchema,
        from: timeSchema,
        to: timeSchema,
      }),
    ]),
    why: lineSchema(100),
    settledFlatIds: settledSchema,
    emergencyReason: reasonSchema,
  }),
)

/** Two scheduled risers of an estate change places, crews included; both or neither. Refuses as moving does; `malformed` when they are one. */
export const swapWorks = mutation<{ revs: number[] }>()(
  'works.swap',
  z.strictObject({
    one: z.strictObject({ worksId: idSchema, rev: z.int().min(0) }),
    other: z.strictObject({ worksId: idSchema, rev: z.int().min(0) }),
    why: lineSchema(100),
    settledFlatIds: settledSchema,
  }),
)

/** The household, or staff for it: whether somebody will be there at the dates that stand. Refuses `works_state`. */
export const answerVisit = mutation<{ rev: number }>()(
  'works.answerVisit',
  z.strictObject({ worksId: idSchema, flatId: idSchema, canBeThere: z.boolean() }),
)

/**
 * Progress from the spot, kept whenever it arrives. A step reported makes the earlier ones done. `late` and `missed` alert staff; `missed`
 * names who did not open. Words wait for WeChat's check, photos for a person, before residents see them (rule 12). Refuses `works_state`
 * before dates stand, `report_empty` for a lateness without words or a photo, `malformed {field}`, and `baseline_missing {rooms}` for a step that enters flats whose
 * baseline is neither signed nor waived.
 */
export const reportWorks = mutation<{ rev: number; reportId: string }>()(
  'works.report',
  z.strictObject({
    worksId: idSchema,
    kind: z.enum(stageKinds),
    state: z.enum(reportStates),
    floors: z.array(z.int().min(-3).max(60)).max(63).default([]),
    missedFlatIds: z.array(idSchema).max(60).default([]),
    words: wordsSchema(500).default(''),
    photoIds: z.array(idSchema).max(REPORT_PHOTOS_MAX).default([]),
    /** When it was noted, by the phone's clock; absent: now. */
    at: instantSchema.optional(),
  }),
)
/**
 * A person decides whether residents see a report's words and photos (rule 12). Words that still wait for WeChat's check are left to it when
 * they are not shown and only the photos change.
 */
export const showReport = mutation<{ reportId: string }>()(
  'works.showReport',
  z.strictObject({ reportId: idSchema, words: z.boolean(), photos: z.boolean() }),
)

/** Why somebody has to look at a riser's works. */
export type WorksTrouble =
  /** A step's window is over and it is not reported as done. */
  | 'overdue'
  /** The crew said so. */
  | 'late'
  /** A household that was to be there says it cannot, or its blackouts or times no longer suit. */
  | 'cannot'
  /** Nobody opened. */
  | 'missed'
  /** A date that stands has become unlawful: an examination was entered since. */
  | 'unlawful'

export type WorksRow = {
  worksId: string
  roundId: string
  stairwellId: string
  building: string
  unit: string
  riserId: string
  kind: RiserKind
  positions: string[]
  state: WorksDoc['state']
  crewId: string | null
  halfDays: number
  from: Day
  until: Day
  stages: Stage[]
  /** Households on the riser; how many said when they can (none once finished); how many said of the dates that stand that they come. */
  households: number
  said: number
  coming: number
  troubles: WorksTrouble[]
  rev: number
}
/** Staff and crews: an estate's works. No household's times are in it. */
export const listWorks = query<{
  estateName: string
  estatePhone: string
  works: WorksRow[]
  crews: Crew[]
  examDays: CalendarDoc['examDays']
  /** Complete risers without works yet: what may be asked next. Empty for whoever does not manage. */
  ready: Pick<
    WorksRow,
    'roundId' | 'stairwellId' | 'building' | 'unit' | 'riserId' | 'kind' | 'positions' | 'households'
  >[]
  /** The newest proposal, if any; null for whoever does not manage. */
  planId: string | null
  abilities: { manage: boolean; report: boolean }
}>()('works.list', z.strictObject({ estateId: idSchema }))

/** Staff and crews: one riser's works. Times and keys of households only for those who manage; a crew sees rooms and whether they come. */
export const viewWorks = query<
  WorksRow & {
    estateId: string
    estateName: string
    estatePhone: string
    crews: Crew[]
    /** Half-days it may start at, with the households that cannot be there for all of it; empty for whoever does not manage. */
    starts: { start: HalfDay; absentFlatIds: string[] }[]
    flats: {
      flatId: string
      room: string
      floor: number
      position: string
      hasSaid: boolean
      visit: Visit['state'] | null
      key: string | null
      home: HalfDay[]
      blackouts: { from: Day; until: Day; why: BlackoutWhy }[]
    }[]
    noticeId: string | null
    approvalRef: string | null
    emergencyReason: string | null
    stop: { from: Instant; until: Instant } | null
    moves: (Omit<Move, 'at' | 'by'> & { at: Instant })[]
    late: { kind: StageKind; words: string; at: Instant } | null
    /** Newest first. */
    reports: {
      reportId: string
      kind: StageKind
      state: ReportState
      floors: number[]
      missedRooms: string[]
      words: string
      photoIds: string[]
      at: Instant
      wordsState: WorkReportDoc['wordsState']
      photosShown: boolean
    }[]
    abilities: { manage: boolean; report: boolean }
  }
>()('works.view', z.strictObject({ worksId: idSchema }))

/** What a resident sees of one riser's works through their flat. */
export type MyWorks = {
  worksId: string
  kind: RiserKind
  state: WorksDoc['state']
  crew: { name: string; phone: string } | null
  stages: Stage[]
  /** Storeys of the riser, top first, for the picture, and the resident's own. */
  floors: number[]
  myFloor: number
  stop: { from: Instant; until: Instant } | null
  /** Newest change of a date, with its reason. */
  lastMove: (Omit<Move, 'at' | 'by'> & { at: Instant }) | null
  late: { kind: StageKind; words: string } | null
  /** What my household said of the dates that stand. */
  visit: Visit['state'] | null
  /** Newest first; only what residents may see. */
  reports: {
    reportId: string
    kind: StageKind
    state: 'underway' | 'done'
    floors: number[]
    words: string
    photoIds: string[]
    at: Instant
  }[]
  /** Days the household is asked about; null once dates stand. */
  asked: { from: Day; until: Day } | null
  noticeId: string | null
}
/** Resident: the works that touch their flat. No other household's time or answer is in it. */
export const myWorks = query<{
  estateName: string
  estatePhone: string
  works: MyWorks[]
  /** When water is back; null: it is not off at this moment. */
  waterBackAt: Instant | null
  /** Whether the household said when it can be at home. */
  hasSaid: boolean
}>()('works.mine', z.strictObject({ flatId: idSchema }))

/** Resident: a ten-minute link (rule 23) to a photo that residents may see, of works that touch their flat. Refuses `not_found` for any other. */
export const worksPhoto = query<{ url: string; expiresAt: Instant }>()(
  'works.photo',
  z.strictObject({ worksId: idSchema, reportId: idSchema, fileId: idSchema, flatId: idSchema }),
)

/** What the first screen says of works: the one thing to do, and what is next. */
export type WorksGlance = {
  /** Asked when somebody is at home, and nothing said yet. */
  ask: { until: Day } | null
  /** Off right now. */
  waterBackAt: Instant | null
  /** The step that is on, or the next one to come, with the riser's kind; null: all done or no dates yet. */
  next: { worksId: string; kind: RiserKind; stage: StageKind; on: Day; from: string; to: string; isOn: boolean } | null
}
