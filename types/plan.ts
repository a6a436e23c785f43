import * as z from 'zod'
import type { HelpKind } from './help-words'
import { helpKinds } from './help-words'
import { PLAN_TEMPLATE_STEPS_MAX } from './limits'
import {
  type AttemptHow,
  type AttemptOutcome,
  type Kind,
  kinds,
  type OfferKind,
  type PlanAct,
  type PlanDoes,
  type PlanItemState,
  planDoes,
} from './plan-words'
import { type ReasonCode, reasonCodes } from './reasons'
import { type Day, idSchema, lineSchema } from './schema'
import type { FlatState } from './tally'
import type { VisitHow, VisitOutcome } from './visit-words'
import type { BlackoutWhy } from './works-words'

/** One step of a template: what is to be done, by whom, within how many days. Staff edit them. */
export const templateStepSchema = z.strictObject({
  /** Stable within its list: what an item remembers it came from. */
  step: idSchema,
  does: z.enum(planDoes),
  what: lineSchema(40),
  /** `contact`: whoever has the household in the portfolio; `community`: whoever of the community takes it. */
  who: z.enum(['contact', 'community']),
  /** Calendar days from when it is raised. */
  days: z.int().min(1).max(90),
  /** Of `help`: what is asked for. */
  helpKind: z.enum(helpKinds).nullable(),
})
export type TemplateStep = z.infer<typeof templateStepSchema>
const steps = z.array(templateStepSchema).max(PLAN_TEMPLATE_STEPS_MAX)
export const planTemplatesSchema = z.strictObject({
  byKind: z.record(z.enum(kinds), steps),
  byReason: z.record(z.enum(reasonCodes), steps),
})
export type PlanTemplates = z.infer<typeof planTemplatesSchema>

/** `planTemplates/{estateId}`: what staff of an estate made of `domain/plan/templates`. */
export type PlanTemplatesDoc = {
  _id: string
  schemaVersion: 1
  templates: PlanTemplates
  by: string
  at: Date
  rev: number
}

/** A fact that speaks for a kind of reluctance, as the rule set names it; `words` say it to staff. */
export type KindEvidence = { rule: string; words: string }
export type KindProposal = { kind: Kind; evidence: KindEvidence[] }

/** What an item came from. */
export type PlanFrom =
  | { by: 'reason'; reason: ReasonCode; step: string; tallyId: string; seq: number }
  | { by: 'kind'; kind: Kind; step: string }
  | { by: 'staff' }

export type PlanStory = { act: PlanAct; by: string | null; byName: string; at: Date; words: string }

export type PlanOffer = {
  kind: OfferKind
  /** Fen; a month's rent less, or the whole of a placement. */
  fen: number
  from: Day
  until: Day
  words: string
  state: 'offered' | 'accepted' | 'declined'
  at: Date
}

/**
 * One item of a household's issue list (问题清单): what stands between it and a yes, who sees to it and by when, and what the household was told. `ownerId` null: it waits for somebody of the
 * community.
 */
export type PlanItem = {
  itemId: string
  from: PlanFrom
  does: PlanDoes
  helpKind: HelpKind | null
  what: string
  ownerId: string | null
  ownerName: string
  /** Of whoever has the household in the portfolio: who gets it next takes it over, if nobody else has. Absent: of nobody in particular. */
  isContacts?: boolean
  dueOn: Day
  state: PlanItemState
  /** What the household was told last; it reads it. */
  reply: { words: string; byName: string; at: Date } | null
  /** How it ended, in words for the household. */
  outcome: string
  attempts: { how: AttemptHow; outcome: AttemptOutcome; words: string; byName: string; at: Date }[]
  offer: PlanOffer | null
  talkId: string | null
  taskIds: string[]
  quiet: { from: Day; until: Day; why: BlackoutWhy } | null
  raisedAt: Date
  closedAt: Date | null
  /** Times it was opened again. */
  reopened: number
  story: PlanStory[]
  /** What whoever moves it must have seen. */
  rev: number
}

/**
 * `householdPlans/{flatId}` (一户一策): what is done for one household: whose portfolio it is in, its kinds, its issue list, and what limits visits. Made by its first refusal, condition, visit or
 * assignment. Promises, talks and visits have documents of their own.
 */
export type HouseholdPlanDoc = {
  _id: string
  schemaVersion: 1
  estateId: string
  stairwellId: string
  building: string
  unit: string
  room: string
  floor: number
  /** Whose portfolio it is in; null: nobody's. Indexed. */
  contactId: string | null
  contactName: string
  contactSince: Date | null
  /** As a person confirmed or corrected them, beside what was proposed at that moment. */
  diagnosis: {
    kinds: Kind[]
    proposed: Kind[]
    rulesVersion: number
    by: string
    byName: string
    at: Date
    why: string
  } | null
  items: PlanItem[]
  /** Items open or waiting. Indexed with the estate. */
  openItems: number
  /** Earliest day by which something of it is due, a next step of a visit included; null: nothing is. Indexed. */
  dueOn: Day | null
  /** The newest answer of the household in a round: its worst state, its reasons, and where that stands. Null: none yet. */
  answer: { roundId: string; tallyId: string; seq: number; state: FlatState; reasons: ReasonCode[]; at: Date } | null
  /** Door visits and calls of late, whoever made them and however they were entered: what the cap counts (rule 43). */
  recent: { visitId: string; how: VisitHow; at: Date }[]
  /** `outcome`: absent in plans written before it was kept. */
  lastVisit: { at: Date; how: VisitHow; words: string; outcome?: VisitOutcome } | null
  /** What the last visit left to do. */
  next: { what: string; on: Day; ownerId: string } | null
  /** The household asked not to be visited up to and with this day. */
  pausedUntil: Day | null
  /** When it asked so: a visit made before is not judged by it. Absent: not known. */
  pausedSince?: Date | null
  /** Promises to it that were open when it answered last: its next answer finds them by id. Absent: none. */
  promiseIds?: string[]
  /** Quiet days or help of an item end: when the timer looks again. Indexed. */
  checkAt: Date | null
  rev: number
}
