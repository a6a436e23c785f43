import * as z from 'zod'
import { mutation, query } from './define'
import { helperRefSchema, helpWindowSchema, hourSchema } from './help'
import {
  type HelpAct,
  type HelpAt,
  type HelpKind,
  type HelpOutcome,
  type HelpParty,
  type HelpReasonKind,
  type HelpRing,
  type HelpWhyNot,
  helpKinds,
  type KnowChip,
  knowChips,
  outcomeChips,
  releaseWhys,
} from './help-words'
import type { WordsState } from './history'
import { HELP_ASK_MAX, STATION_FEN_MAX } from './limits'
import { type Day, type Instant, idSchema, instantSchema, lineSchema, wordsSchema } from './schema'
import type { FlatState } from './tally'

/** Own words are short: what does not fit a line is for a telephone. */
const HELP_WORDS_MAX = 200
const maySaySchema = wordsSchema(HELP_WORDS_MAX).default('')
const saidSchema = wordsSchema(HELP_WORDS_MAX).pipe(z.string().min(1))
const countSchema = z.int().min(1).max(20).nullable()
const phoneSchema = z
  .string()
  .trim()
  .regex(/^[0-9-]{7,20}$/)
const contactSchema = z.strictObject({ callName: lineSchema(10), phone: phoneSchema.nullable() })
/** Staff ask for a household: how they were told. */
const onBehalfSchema = z.strictObject({ how: z.enum(['present', 'phone']) })

/** The household (any role), and staff with `raiseHelp`. Whoever is blocked is answered to the household alone. */
export const viewHelpNeeds = query<{
  /** False: nothing was said yet, and it may be asked. */
  isSaid: boolean
  isRefused: boolean
  needs: { kind: HelpKind; count: number | null }[]
  know: KnowChip[]
  hasHealthConsent: boolean
  hasGuardianConsent: boolean
  callName: string | null
  phone: string | null
  blocked: { volunteerId: string; name: string; at: Instant }[]
  canEdit: boolean
  /** What by itself would raise these next: works of this flat with dates. */
  coming: { on: Day; what: 'waterStop' | 'noise'; fromHour: number; toHour: number }[]
  rev: number
}>()('help.needs', z.strictObject({ stairwellId: idSchema, flatId: idSchema }))

/**
 * Says what a household needs when water stops or works are loud; or that it would rather not be asked (`isRefused`: all else is then empty). Refuses `help_needs_changed`,
 * `help_health_consent_needed {kinds}`, `help_guardian_consent_needed`.
 */
export const setHelpNeeds = mutation<{ rev: number }>()(
  'help.setNeeds',
  z.strictObject({
    stairwellId: idSchema,
    flatId: idSchema,
    rev: z.int().min(0),
    isRefused: z.boolean(),
    needs: z.array(z.strictObject({ kind: z.enum(helpKinds), count: countSchema })).max(helpKinds.length),
    know: z.array(z.enum(knowChips)).max(knowChips.length),
    healthConsent: z.boolean(),
    /** The quiet place is for a child under 14: a guardian agrees. */
    isForChild: z.boolean(),
    guardianConsent: z.boolean(),
    contact: contactSchema.nullable(),
    /** Volunteer ids to take off the block list. */
    unblock: z.array(idSchema).max(50).default([]),
  }),
)

/**
 * Asks for help: each need with its window is one task. The household (active binding, any role), or staff for it. A `station` names a service and an hour: its place is held at
 * once. Refuses `help_window_invalid {task}`, `help_health_consent_needed {kinds}`, `help_guardian_consent_needed`, `slot_full {free}`,
 * `slot_closed`, `service_unknown`, `price_not_agreed {priceFen}`, `not_allowed`.
 */
export const askForHelp = mutation<{ requestId: string; taskIds: string[] }>()(
  'help.ask',
  z.strictObject({
    stairwellId: idSchema,
    flatId: idSchema,
    tasks: z
      .array(
        z.strictObject({
          kind: z.enum(helpKinds),
          window: helpWindowSchema,
          /** Whole minutes; null: what the kind usually takes. */
          minutes: z.int().min(10).max(240).nullable().default(null),
          count: countSchema.default(null),
          station: z
            .strictObject({ stationId: idSchema, serviceId: idSchema, hour: hourSchema })
            .nullable()
            .default(null),
        }),
      )
      .min(1)
      .max(HELP_ASK_MAX),
    contact: contactSchema,
    know: z.array(z.enum(knowChips)).max(knowChips.length).default([]),
    words: maySaySchema,
    payUpToFen: z.int().min(0).max(STATION_FEN_MAX).default(0),
    healthConsent: z.boolean().default(false),
    /** For a child under 14. */
    isForChild: z.boolean().default(false),
    guardianConsent: z.boolean().default(false),
    onBehalf: onBehalfSchema.optional(),
  }),
)

/** Who looks at a task; decides with its state what is answered (domain/help/sight). */
export const helpViewers = ['household', 'candidate', 'helper', 'past', 'station', 'staff'] as const
export type HelpViewer = (typeof helpViewers)[number]

export const helpMoveKinds = [
  'accept',
  'decline',
  'release',
  'checkIn',
  'checkOut',
  'confirmOrder',
  'counterOrder',
  'declineOrder',
  'acceptCounter',
  'declineCounter',
  'confirm',
  'complain',
  'settleComplaint',
  'block',
  'cancel',
  'pin',
  'unpin',
  'urgent',
  'vouch',
  'noShow',
  'solve',
  'showWords',
] as const
export type HelpMoveKind = (typeof helpMoveKinds)[number]

/**
 * One task as whoever asks may see it. What their relation and the task's state do not grant is absent (null), not hidden: before acceptance need, window and building; after it
 * door, name and phone; after the end nothing.
 */
export type HelpTaskView = {
  taskId: string
  viewer: HelpViewer
  rev: number
  kind: HelpKind
  on: Day
  fromHour: number
  toHour: number
  minutes: number
  slots: number
  count: number | null
  people: 1 | 2
  /** How many are still wanted. */
  missing: number
  at: HelpAt
  /** The hour it begins; null: nobody has taken it. */
  startHour: number | null
  isUrgent: boolean
  building: string
  unit: string | null
  room: string | null
  callName: string | null
  phone: string | null
  know: KnowChip[] | null
  words: string | null
  wordsState: WordsState
  /** The household's: to be told at the door. */
  code: string | null
  payUpToFen: number | null
  estateId: string
  estateName: string
  /** Whom to ring if something is wrong. */
  estatePhone: string
  /** Who helps, as far as the viewer may know: the household and staff all, a helper the others by name. */
  places: {
    /** Handle for moves (`block`, `noShow`, `vouch`): its index. */
    index: number
    name: string
    as: 'volunteer' | 'station'
    phone: string | null
    fromHour: number
    isMine: boolean
    order: { state: 'asked' | 'confirmed' | 'countered'; counterHour: number | null; priceFen: number } | null
    service: string | null
    /** The household goes there; absent: whoever helps comes to the door. */
    isAtStation?: boolean
    where: string | null
    checkedInAt: Instant | null
    checkedOutAt: Instant | null
    outcome: HelpOutcome | null
    minutes: number
    /** The volunteer is trained, insured and known to staff (rule 41): what a household may rely on. Null: not told. */
    proofs: { identity: boolean; trained: boolean; insured: boolean } | null
  }[]
  /** Why it suits the viewer, in one true sentence; null: nothing is proposed to them. */
  proposal: { fromHour: number; sentence: string; isPinned: boolean; reasons: HelpReasonKind[] } | null
  /** Hours at which the viewer could begin; empty for others. */
  startHours: number[]
  /** Household and staff: where it is being looked for, and when it widens next. */
  ring: HelpRing | null
  nextRingAt: Instant | null
  /** Household and staff. */
  steps: { act: HelpAct; party: HelpParty; name: string; at: Instant; words: string }[]
  /** `wordsState`: staff's, who let them through (rule 12). */
  thanks: { stars: number; words: string; at: Instant; wordsState?: WordsState } | null
  complaints: { index: number; words: string; about: string; at: Instant; settled: string | null }[]
  raisedBy: 'household' | 'staff' | 'works' | null
  /** Staff: who is proposed now. */
  proposals: { name: string; as: 'volunteer' | 'station'; fromHour: number; sentence: string; isPinned: boolean }[]
  flatId: string | null
  stairwellId: string | null
  moves: HelpMoveKind[]
}

/** The household and staff of the place; whoever could take it, has it or had it; a station's keeper. Others: `not_found`. Each answer with a door is logged (rule 40). */
export const viewHelpTask = query<HelpTaskView>()('help.task', z.strictObject({ taskId: idSchema }))

/** A household's tasks, live ones first by day, then the last that ended. */
export const listMyHelp = query<{
  tasks: HelpTaskView[]
  /** Needs were said, or refused: not to be asked for again. */
  needs: 'said' | 'refused' | 'none'
  estatePhone: string
}>()('help.mine', z.strictObject({ stairwellId: idSchema, flatId: idSchema }))

/** A volunteer's day: what they accepted from that day on, what is proposed to them, and their hours of the month. Each answer with doors is logged. */
export const viewVolunteerToday = query<{
  volunteers: {
    volunteerId: string
    name: string
    estateId: string
    estateName: string
    estatePhone: string
    state: string
  }[]
  accepted: HelpTaskView[]
  proposed: HelpTaskView[]
  /** Of `volunteer.find`, their number. */
  others: number
  monthMinutes: number
}>()('volunteer.today', z.strictObject({ from: z.iso.date() }))

/** All open tasks that a volunteer may take now, soonest first; those they may not take are not named. */
export const findHelpTasks = query<{ tasks: HelpTaskView[] }>()(
  'volunteer.find',
  z.strictObject({ volunteerId: idSchema }),
)

/** Orders of a station from a day on: asked and countered first, then confirmed by time; and what the matching proposes to it. */
export const listStationOrders = query<{
  stationId: string
  name: string
  orders: HelpTaskView[]
  proposed: HelpTaskView[]
}>()('station.orders', z.strictObject({ stationId: idSchema, from: z.iso.date() }))

export const helpMoveSchema = z.discriminatedUnion('kind', [
  /** A volunteer takes it at an hour; or a station's keeper, for a service. */
  z.strictObject({ kind: z.literal('accept'), as: helperRefSchema, fromHour: hourSchema }),
  z.strictObject({ kind: z.literal('decline'), as: helperRefSchema, why: z.enum(releaseWhys) }),
  z.strictObject({ kind: z.literal('release'), why: z.enum(releaseWhys), words: maySaySchema }),
  /** `at`: when it was, by a phone that may have been offline. */
  z.strictObject({
    kind: z.literal('checkIn'),
    at: instantSchema,
    proof: z.discriminatedUnion('how', [
      z.strictObject({
        how: z.literal('code'),
        code: z
          .string()
          .trim()
          .regex(/^\d{4}$/),
      }),
      z.strictObject({
        how: z.literal('sticker'),
        token: z
          .string()
          .trim()
          .min(6)
          .max(64)
          .regex(/^[A-Za-z0-9_-]+$/),
      }),
    ]),
  }),
  z.strictObject({ kind: z.literal('checkOut'), at: instantSchema, outcome: z.enum(outcomeChips) }),
  z.strictObject({ kind: z.literal('confirmOrder') }),
  z.strictObject({ kind: z.literal('counterOrder'), hour: hourSchema, words: maySaySchema }),
  z.strictObject({ kind: z.literal('declineOrder'), words: saidSchema }),
  z.strictObject({ kind: z.literal('acceptCounter') }),
  z.strictObject({ kind: z.literal('declineCounter') }),
  z.strictObject({ kind: z.literal('confirm'), stars: z.int().min(1).max(5), words: maySaySchema }),
  z.strictObject({ kind: z.literal('complain'), place: z.int().min(0).nullable(), words: saidSchema }),
  z.strictObject({ kind: z.literal('settleComplaint'), index: z.int().min(0), words: saidSchema }),
  /** The household would rather not have this helper again. Nobody is told. */
  z.strictObject({ kind: z.literal('block'), place: z.int().min(0) }),
  z.strictObject({ kind: z.literal('cancel'), words: maySaySchema }),
  /** A coordinator has this helper asked first, at this hour; it still is theirs to accept. */
  z.strictObject({ kind: z.literal('pin'), helper: helperRefSchema, fromHour: hourSchema }),
  z.strictObject({ kind: z.literal('unpin') }),
  z.strictObject({ kind: z.literal('urgent'), on: z.boolean() }),
  /** Staff saw or heard that the helper is there. */
  z.strictObject({ kind: z.literal('vouch'), place: z.int().min(0) }),
  z.strictObject({ kind: z.literal('noShow'), place: z.int().min(0) }),
  /** Staff did it otherwise: how. */
  z.strictObject({ kind: z.literal('solve'), words: saidSchema }),
  z.strictObject({ kind: z.literal('showWords'), what: z.enum(['words', 'thanks']), show: z.boolean() }),
])
export type HelpMove = z.infer<typeof helpMoveSchema>

/**
 * Moves a task by the one table in `domain/help/moves.ts`. `rev` is what was looked at; a household's, a station's and staff's move with an old one is `help_changed`, a helper's is
 * tried (two who accept at once: one hears `help_taken`). Refuses `help_state`, `help_taken`, `help_overlap {fromHour}`, `help_day_full`, `help_not_for_you {why}`,
 * `help_own_task`, `slot_full {free}`, `slot_closed`, `help_checkin_wrong {left}`, `help_checkin_time`, `help_checkin_locked`, `volunteer_not_active`, `not_allowed`, `not_found`.
 */
export const moveHelp = mutation<{ at: HelpAt; rev: number }>()(
  'help.move',
  z.strictObject({ taskId: idSchema, rev: z.int().min(0), move: helpMoveSchema }),
)

/** The household has looked at what is new. */
export const seeHelp = mutation<{ taskId: string }>()('help.see', z.strictObject({ taskId: idSchema }))

/** Staff: what is not taken, by deadline; what waits for them; today's. Leads: of their stairwells. */
export const viewHelpBoard = query<{
  estateId: string
  /** Not taken yet, the soonest first; `hoursLeft` until the window's last possible beginning. */
  unmet: (HelpTaskView & { hoursLeft: number })[]
  /** Taken, by time. */
  taken: HelpTaskView[]
  complaints: {
    taskId: string
    kind: HelpKind
    words: string
    about: string
    at: Instant
    building: string
    room: string
  }[]
  wordsToReview: { taskId: string; what: 'words' | 'thanks'; words: string }[]
  counts: {
    live: number
    unmet: number
    taken: number
    done: number
    lost: number
    volunteers: number
    waitingVolunteers: number
  }
  run: null | {
    at: Instant
    method: 'flow' | 'highs'
    tasks: number
    unserved: number
    changed: number
    gap: number
    isProven: boolean
    ms: number
  }
  canCoordinate: boolean
}>()('help.board', z.strictObject({ estateId: idSchema }))

/** Staff: who could take a task, best first with the reason, and who cannot and why. */
export const listHelpCandidates = query<{
  candidates: {
    helper: z.infer<typeof helperRefSchema>
    name: string
    hours: number[]
    sentence: string
    whyNot: HelpWhyNot[]
  }[]
}>()('help.candidates', z.strictObject({ taskId: idSchema }))

/** Staff: households that were helped while the present round asks them, and how their answer stands now. */
export const viewHelpOutcomes = query<{
  roundId: string | null
  rows: {
    flatId: string
    stairwellId: string
    building: string
    unit: string
    room: string
    helped: { taskId: string; kind: HelpKind; on: Day; stars: number | null }[]
    before: FlatState
    now: FlatState
  }[]
  /** Not agreed before the help and agreed now. */
  turned: number
}>()('help.outcomes', z.strictObject({ estateId: idSchema }))

/** Has the matching run over an estate now. */
export const matchHelp = mutation<{ isWoken: boolean }>()('help.match', z.strictObject({ estateId: idSchema }))

/** What the first screen says of a household's help. */
export type HelpGlance = {
  live: number
  next: { taskId: string; kind: HelpKind; on: Day; hour: number; at: HelpAt; helpers: string[] } | null
  hasNews: boolean
}
