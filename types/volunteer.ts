import * as z from 'zod'
import { mutation, query } from './define'
import { hourSchema } from './help'
import { type HelpKind, helpKinds } from './help-words'
import { VOLUNTEER_AWAY_MAX, VOLUNTEER_FLOOR_MAX, VOLUNTEER_HOURS_MAX, VOLUNTEER_PER_DAY_MAX } from './limits'
import { type Day, daySchema, type Instant, idSchema, lineSchema, wordsSchema } from './schema'

/** What a volunteer says of themself. */
export const volunteerProfileSchema = z.strictObject({
  kinds: z.array(z.enum(helpKinds)).min(1).max(helpKinds.length),
  /** Highest floor they climb to on foot. */
  floorsMax: z.int().min(1).max(VOLUNTEER_FLOOR_MAX),
  /** Hours of a week; 1 is Monday. `toHour` is not included: 8 to 12 is four hours. */
  hours: z
    .array(z.strictObject({ weekday: z.int().min(1).max(7), fromHour: hourSchema, toHour: z.int().min(1).max(24) }))
    .max(VOLUNTEER_HOURS_MAX),
  away: z.array(z.strictObject({ from: daySchema, until: daySchema })).max(VOLUNTEER_AWAY_MAX),
  perDayMax: z.int().min(1).max(VOLUNTEER_PER_DAY_MAX),
  /** Where they live or begin from; null: elsewhere. */
  homeStairwellId: idSchema.nullable(),
  /** They go to other estates of the street as well. */
  goesBeyond: z.boolean(),
})
export type VolunteerProfile = z.infer<typeof volunteerProfileSchema>

/**
 * `volunteers/{fingerprint of person and estate}`: one person who helps in one estate. waiting → active (staff saw who they are) → suspended ⇄ active → ended.
 */
export type VolunteerDoc = {
  _id: string
  schemaVersion: 1
  personId: string
  estateId: string
  street: string
  /** As askers and staff read it. */
  name: string
  phone: string
  state: 'waiting' | 'active' | 'suspended' | 'ended'
  profile: VolunteerProfile
  /** Who saw which paper; no number of it is kept. */
  identity: { by: string; at: Date; how: 'idCard' | 'known' } | null
  /** Kinds they are trained for (rule 41). */
  trained: HelpKind[]
  insuredUntil: Day | null
  /** Written agreement (rule 41). */
  agreementOn: Day | null
  /** First day of their first task: one month later a written agreement is needed. */
  firstTaskOn: Day | null
  /** Tasks they did not come to. */
  noShows: number
  /** Grows with each acceptance: whoever ends or suspends them at that moment collides with it (a write that changes nothing would not). Absent: none yet. */
  holds?: number
  suspendedWhy: string
  createdAt: Date
  rev: number
}

const phoneSchema = z
  .string()
  .trim()
  .regex(/^[0-9-]{7,20}$/)

/** Anybody offers to help in an estate; staff look at who they are before anything is proposed. Refuses `volunteer_exists`, `not_found`. */
export const enrolVolunteer = mutation<{ volunteerId: string; state: VolunteerDoc['state'] }>()(
  'volunteer.enrol',
  z.strictObject({
    /** Of the stairwell's sticker (rule 9), by which somebody proves to have been there; or an estate the person has a flat in. */
    estate: z.discriminatedUnion('by', [
      z.strictObject({ by: z.literal('home'), estateId: idSchema }),
      z.strictObject({
        by: z.literal('sticker'),
        token: z
          .string()
          .trim()
          .min(6)
          .max(64)
          .regex(/^[A-Za-z0-9_-]+$/),
      }),
    ]),
    name: lineSchema(20),
    phone: phoneSchema,
    profile: volunteerProfileSchema,
  }),
)
/** Changes one's own profile; what was accepted stays accepted. Refuses `volunteer_changed`. */
export const saveVolunteer = mutation<{ rev: number }>()(
  'volunteer.save',
  z.strictObject({ volunteerId: idSchema, rev: z.int().min(0), phone: phoneSchema, profile: volunteerProfileSchema }),
)
/** A volunteer stops. Refuses `volunteer_has_tasks`. */
export const endVolunteer = mutation<{ state: 'ended' }>()('volunteer.end', z.strictObject({ volunteerId: idSchema }))

export type VolunteerSelf = {
  volunteerId: string
  estateId: string
  estateName: string
  estatePhone: string
  name: string
  phone: string
  state: VolunteerDoc['state']
  suspendedWhy: string
  profile: VolunteerProfile
  trained: HelpKind[]
  insuredUntil: Day | null
  agreementOn: Day | null
  /** Kinds they offered and may not take yet, and what is missing. */
  lacks: { kind: HelpKind; what: ('training' | 'insurance' | 'agreement')[] }[]
  stairwells: { stairwellId: string; building: string; unit: string }[]
  rev: number
}
/** One's own volunteering, in each estate; and estates one could begin in (of one's flats). */
export const viewMyVolunteering = query<{
  mine: VolunteerSelf[]
  estates: {
    estateId: string
    name: string
    stairwells: { stairwellId: string; building: string; unit: string }[]
    /** Where one lives there: what a form begins with. */
    homeStairwellId: string
  }[]
}>()('volunteer.mine', z.strictObject({}))

export type HelpHour = {
  taskId: string
  kind: HelpKind
  on: Day
  fromHour: number
  building: string
  minutes: number
  stars: number | null
}
/** What one has done: by month, and all that a certificate says (no household is named). */
export const viewHelpHours = query<{
  volunteerId: string
  name: string
  estateName: string
  months: { month: string; tasks: number; minutes: number }[]
  done: HelpHour[]
  /** All of it. */
  tasks: number
  minutes: number
  asOf: Instant
}>()(
  'volunteer.hours',
  z.strictObject({
    volunteerId: idSchema,
    month: z
      .string()
      .regex(/^20\d\d-\d\d$/)
      .nullable(),
  }),
)

export type VolunteerRow = {
  volunteerId: string
  name: string
  /** Null: for who keeps the volunteers alone; a lead reads it in a task of their stairwells. */
  phone: string | null
  state: VolunteerDoc['state']
  kinds: HelpKind[]
  trained: HelpKind[]
  insuredUntil: Day | null
  agreementOn: Day | null
  /** A written agreement is due: a month has passed (rule 41). */
  needsAgreement: boolean
  identityBy: string | null
  noShows: number
  suspendedWhy: string
  homeLabel: string
  isMine: boolean
  rev: number
}
/** Staff: who helps in an estate; waiting ones first. */
export const listVolunteers = query<{ volunteers: VolunteerRow[]; canSet: boolean }>()(
  'volunteer.list',
  z.strictObject({ estateId: idSchema }),
)
/**
 * Staff say that they saw who somebody is, and what training, insurance and agreement they have; suspend or take back. Tasks a suspended volunteer accepted go back to be
 * looked for. Refuses `volunteer_own`, `volunteer_changed`, `malformed {field}` for active without identity.
 */
export const setVolunteer = mutation<{ rev: number; released: number }>()(
  'volunteer.set',
  z.strictObject({
    volunteerId: idSchema,
    rev: z.int().min(0),
    state: z.enum(['active', 'suspended']),
    identityHow: z.enum(['idCard', 'known']).nullable(),
    trained: z.array(z.enum(helpKinds)).max(helpKinds.length),
    insuredUntil: daySchema.nullable(),
    agreementOn: daySchema.nullable(),
    why: wordsSchema(200).default(''),
  }),
)
