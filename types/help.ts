import * as z from 'zod'
import type {
  CheckInHow,
  HelpAct,
  HelpAt,
  HelpKind,
  HelpOutcome,
  HelpParty,
  HelpReasonKind,
  HelpRing,
  KnowChip,
} from './help-words'
import type { WordsState } from './history'
import { HELP_HOUR_FIRST, HELP_HOUR_LAST } from './limits'
import type { Sealed } from './person'
import { type Day, daySchema, idSchema } from './schema'
import type { FlatState } from './tally'

/** One whole hour of a Beijing day; help is planned by the hour. `hour` 8 is 08:00 to 09:00. */
export const hourSchema = z.int().min(HELP_HOUR_FIRST).max(HELP_HOUR_LAST)

/** One day and the hours of it within which a task is done: from `fromHour`:00 to `toHour`:00. */
export const helpWindowSchema = z.strictObject({
  on: daySchema,
  fromHour: z.int().min(0).max(24),
  toHour: z.int().min(0).max(24),
})
export type HelpWindow = z.infer<typeof helpWindowSchema>

/** Who helps: a volunteer, or a station by one of its services. */
export const helperRefSchema = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('volunteer'), volunteerId: idSchema }),
  z.strictObject({ as: z.literal('station'), stationId: idSchema, serviceId: idSchema }),
])
export type HelperRef = z.infer<typeof helperRefSchema>

/** A reason with the fact it rests on. `light`: tasks of the helper in that week, this one included. */
export type HelpReason = { kind: HelpReasonKind; count?: number; words?: string }

/** Somebody the matching would ask, and when it would begin. Proposing binds nobody. */
export type HelpProposal = { helper: HelperRef; fromHour: number; reasons: HelpReason[]; isPinned: boolean; at: Date }

/** Somebody who has taken a task, or a station that was asked. */
export type HelpPlace = {
  helper: HelperRef
  /** The volunteer's person; null of a station. */
  personId: string | null
  /** Working name (「李晓燕」「德胜养老驿站」). */
  name: string
  fromHour: number
  at: Date
  /** Of a station. `countered`: it offers `counterHour` instead, and holds that hour as well. `slots`: whole hours its service takes. Volunteers have none. */
  order: {
    state: 'asked' | 'confirmed' | 'countered'
    counterHour: number | null
    priceFen: number
    slots: number
  } | null
  checkIn: { at: Date; receivedAt: Date; how: CheckInHow } | null
  checkOut: { at: Date; receivedAt: Date; outcome: HelpOutcome } | null
  /** Counted once checked out: from in to out, at most the hours the task was to take and one more. */
  minutes: number
}

/** One step of a task's story. `words` are chips in words or what staff wrote; what others wrote has a state of its own beside it. */
export type HelpStep = {
  act: HelpAct
  party: HelpParty
  /** Person; null: the timer. */
  by: string | null
  /** Working name of a helper, a station or staff; empty of the household and the timer. */
  name: string
  at: Date
  words: string
  ring?: HelpRing
}

export type HelpComplaint = {
  by: string
  at: Date
  words: string
  /** Whom it is about: the place's name. */
  about: string
  settled: { by: string; at: Date; words: string } | null
}

/**
 * `helpTasks/{taskId}` (帮扶任务): one need in one window, of one household. What a helper must know stands in `know` and `words`, never a diagnosis; name and phone are sealed
 * and erased `HELP_CONTACT_DAYS` after its end.
 */
export type HelpTaskDoc = {
  _id: string
  schemaVersion: 1
  /** Tasks asked for at one time share it. */
  requestId: string
  estateId: string
  street: string
  stairwellId: string
  /** The household's primary flat. */
  flatId: string
  building: string
  unit: string
  room: string
  floor: number
  kind: HelpKind
  /** Whole hours it occupies: `minutes` and the way, rounded up. */
  slots: number
  minutes: number
  on: Day
  fromHour: number
  toHour: number
  count: number | null
  people: 1 | 2
  know: KnowChip[]
  /** The asker's own words; helpers read them once WeChat's check or a person let them through (rule 12). */
  words: string
  wordsState: WordsState
  contact: { callName: Sealed; phone: Sealed | null } | null
  /** Most the asker agreed to pay a station for it, in fen; 0: only what is free. No money moves through us. */
  payUpToFen: number
  raisedBy: { how: 'household' | 'staff' | 'works'; personId: string | null }
  /** What raised it by itself: works or a notice, and the step and day. Null: a person did. */
  source: { key: string; worksId: string | null; noticeId: string | null } | null
  /** The item of its household's plan that asked for it: the task's end ends the item. Absent: none did. */
  planItem?: { flatId: string; itemId: string }
  isUrgent: boolean
  at: HelpAt
  /** Somebody is still wanted for it: what the matching looks at. Indexed. */
  isWanted: boolean
  /** Open, asked, filled, underway or done. Indexed. */
  isLive: boolean
  ring: HelpRing
  /** When each later ring begins; stored when the task was raised (rule 42). */
  ladder: { ring: HelpRing; at: Date }[]
  /** The next of the ladder, or the moment of a no-show or of its end: when the timer has to look. Null: never again. Indexed. */
  dueAt: Date | null
  /** The window's end. */
  endsAt: Date
  proposals: HelpProposal[]
  places: HelpPlace[]
  /** Places taken away because nobody came: a check-in that arrives late restores one. Absent: none. */
  missed?: HelpPlace[]
  /** Volunteer and station ids of `places`, and of `proposals`: these two repeat them, for indexes. */
  helperIds: string[]
  proposedIds: string[]
  /** Volunteer and station ids not to be asked again: they declined, released or did not come. */
  declined: string[]
  /** Volunteer and station ids who were proposed it and kept silent: others are asked before them. Absent: none. */
  silent?: string[]
  /** Whom a coordinator wants asked first. */
  pin: { helper: HelperRef; fromHour: number; by: string } | null
  /** Volunteer ids whom the household has had before, at the moment the task was raised: a known face. */
  known: string[]
  /** By volunteer id: they may not see it (the asker's block list at this moment). */
  blocked: string[]
  /** 4 digits that the household tells whoever is at the door, and wrong tries. */
  code: string
  codeTries: number
  /** The household's answer in the round of that moment, worst over its items; null: no round asked. */
  answerThen: { roundId: string; state: FlatState } | null
  thanks: { stars: number; words: string; wordsState: WordsState; at: Date } | null
  complaints: HelpComplaint[]
  /** A complaint waits for staff. Indexed. */
  hasComplaint: boolean
  raisedAt: Date
  endedAt: Date | null
  trail: HelpStep[]
  /** Newest step the household has looked at. */
  seenSteps: number
  /** Grows with each change; what whoever moves it must have seen. */
  rev: number
}

/** `helpNeeds/{flatId}`: what a household said it needs when water stops or works are loud, and whom it would rather not have. */
export type HelpNeedsDoc = {
  _id: string
  schemaVersion: 1
  estateId: string
  stairwellId: string
  /** Raised by themselves for a water stop of more than `WATER_STOP_HELP_HOURS`, or a noisy day (`quiet`). */
  needs: { kind: HelpKind; count: number | null }[]
  know: KnowChip[]
  /** Separate consent for needs that tell of health (rule 39); null: none, so none of these is kept. */
  healthConsent: { by: string; at: Date } | null
  /** A guardian's, for a quiet place of a child under 14. */
  guardianConsent: { by: string; at: Date } | null
  /** It would rather not be asked; it is not (rule 39). */
  isRefused: boolean
  /** Volunteers it would rather not have. Whoever is on it is never told. */
  blocked: { volunteerId: string; name: string; at: Date }[]
  contact: { callName: Sealed; phone: Sealed | null } | null
  by: string
  saidBy: 'household' | 'staff'
  at: Date
  rev: number
}

/** `helperDays/{volunteer~day}`: hours of one day a volunteer has promised; what two acceptances would collide on. */
export type HelperDayDoc = {
  _id: string
  schemaVersion: 1
  volunteerId: string
  on: Day
  /** By task. In another estate than the one before it a free hour is needed for the way. */
  tasks: Record<string, { fromHour: number; slots: number; stairwellId: string; estateId: string }>
}

/** `stationDays/{station~day}`: orders of one day; what two orders of the last place would collide on. A countered order holds both hours. */
export type StationDayDoc = {
  _id: string
  schemaVersion: 1
  stationId: string
  on: Day
  orders: Record<string, { serviceId: string; slots: number; hours: number[] }>
}

/** `helpRuns/{estateId}`: the last run of the matching over an estate, and who runs it now. */
export type HelpRunDoc = {
  _id: string
  schemaVersion: 1
  /** A run that took it and is not over; older than `HELP_RUN_SECONDS` it has died. */
  takenAt: Date | null
  /** Somebody woke it while it was taken: what changed then is looked at once more. */
  wokenAt?: Date | null
  /** When it was last looked at what dates raise by themselves. Indexed. Absent: never. */
  raisedAt?: Date | null
  at: Date | null
  method: 'flow' | 'highs' | null
  tasks: number
  unserved: number
  /** Proposals that differ from the run before. */
  changed: number
  gap: number
  isProven: boolean
  ms: number
}
