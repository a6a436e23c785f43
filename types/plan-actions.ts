import * as z from 'zod'
import type { ComplaintView } from './complaint'
import { mutation, query } from './define'
import { helpWindowSchema } from './help'
import type { HelpKind } from './help-words'
import { flatRefSchema } from './household-file'
import type { HouseholdViewer } from './household-words'
import { OFFER_FEN_MAX } from './limits'
import { type KindProposal, type PlanItem, type PlanTemplates, planTemplatesSchema } from './plan'
import {
  attemptHows,
  attemptOutcomes,
  type Kind,
  kinds,
  offerKinds,
  type PlanAct,
  type PlanDoes,
  type PlanItemState,
} from './plan-words'
import type { PromiseView } from './promise'
import type { ReasonCode } from './reasons'
import type { Item } from './riser'
import { type Day, daySchema, type Instant, idSchema, instantSchema, lineSchema, wordsSchema } from './schema'
import type { TalkGlance } from './talk'
import type { FlatState } from './tally'
import type { VisitView } from './visit'
import { blackoutWhys } from './works-words'

const said = (max: number) => wordsSchema(max).pipe(z.string().min(1))

export type PlanItemView = {
  itemId: string
  /** `reason` and `kind` name what raised it. */
  from: { by: 'reason'; reason: ReasonCode } | { by: 'kind'; kind: Kind } | { by: 'staff' }
  does: PlanDoes
  helpKind: HelpKind | null
  what: string
  ownerId: string | null
  ownerName: string
  dueOn: Day
  isOverdue: boolean
  state: PlanItemState
  reply: { words: string; byName: string; at: Instant } | null
  outcome: string
  attempts: (Omit<PlanItem['attempts'][number], 'at'> & { at: Instant })[]
  offer: (Omit<NonNullable<PlanItem['offer']>, 'at'> & { at: Instant }) | null
  talkId: string | null
  taskIds: string[]
  quiet: PlanItem['quiet']
  reopened: number
  raisedAt: Instant
  /** Staff's; empty for the household. */
  story: { act: PlanAct; byName: string; at: Instant; words: string }[]
  rev: number
  /** Moves open to whoever asks. */
  moves: PlanMoveKind[]
}

export const planMoveKinds = [
  'assign',
  'reply',
  'attempt',
  'note',
  'offer',
  'answerOffer',
  'askHelp',
  'setQuiet',
  'close',
  'drop',
  'reopen',
] as const
export type PlanMoveKind = (typeof planMoveKinds)[number]

/** All that is done for one household, as its staff see it. What their role does not grant is absent. */
export type PlanView = {
  flatId: string
  stairwellId: string
  estateId: string
  building: string
  unit: string
  room: string
  viewer: HouseholdViewer
  contact: { personId: string; name: string; since: Instant | null } | null
  /** Per asked item, and the reasons last given. */
  states: { item: Item; state: FlatState }[]
  reasons: ReasonCode[]
  round: { roundId: string; title: string; closesAt: Instant; isOpen: boolean } | null
  /** What the rules propose from what is known now; of stale fields nothing is used. */
  proposed: KindProposal[]
  rulesVersion: number
  diagnosis: { kinds: Kind[]; proposed: Kind[]; byName: string; at: Instant; why: string } | null
  items: PlanItemView[]
  promises: PromiseView[]
  talk: TalkGlance | null
  /** Newest first, at most 20. */
  visits: VisitView[]
  next: { what: string; on: Day } | null
  pausedUntil: Day | null
  /** Whether a door visit may be made now; else why not and from when. */
  mayVisit: { ok: true } | { ok: false; code: 'visit_too_often' | 'visit_quiet_hours' | 'visit_paused'; from: Instant }
  rev: number
  abilities: {
    confirmKinds: boolean
    addItem: boolean
    logVisit: boolean
    invite: boolean
    assign: boolean
    recordPaper: boolean
  }
}
/** For staff whose portfolio or scope the household is in. Refuses `not_allowed`, `out_of_scope`, `outside_portfolio`, `not_found`. */
export const viewPlan = query<PlanView>()('plan.view', z.strictObject(flatRefSchema))

/**
 * A person confirms the kinds proposed, or corrects them; each new one opens its plan. Kinds taken back drop those of their items that nobody has touched. `why` is needed where it differs
 * from what is proposed. Refuses `plan_changed` when `rev` is old, `why_needed`.
 */
export const confirmKinds = mutation<{ rev: number; raised: number }>()(
  'plan.confirmKinds',
  z.strictObject({
    ...flatRefSchema,
    rev: z.int().min(0),
    kinds: z.array(z.enum(kinds)).max(kinds.length),
    why: wordsSchema(200).default(''),
  }),
)

/** Adds an item of one's own words. Refuses `due_in_past`, `owner_not_here` for who has no role there, `plan_full`. */
export const addPlanItem = mutation<{ itemId: string }>()(
  'plan.addItem',
  z.strictObject({
    ...flatRefSchema,
    what: lineSchema(40),
    ownerId: idSchema.nullable(),
    dueOn: daySchema,
  }),
)

/**
 * Moves one item. The household may `reopen` one that was closed, and `answerOffer`; all else is staff's. `close` needs an answer for the household in `words`; of a talk it refuses
 * `talk_unsigned {missing}` until all three have signed. Refuses `item_changed` when its `rev` is old (the newer item comes with the next look, nothing typed is lost), `item_state`,
 * `due_in_past`, `owner_not_here`, `move_not_of_item`, `help_window_invalid`, `help_health_consent_needed {kinds}`, `help_too_many {max}`, `offer_dates_invalid`, `quiet_dates_invalid`,
 * `health_consent_needed`; an attempt by telephone or at a door, which counts as any other call or visit (rule 43), `visit_date_invalid`, `visit_quiet_hours`, `visit_too_often {from}`.
 */
export const movePlanItem = mutation<{ rev: number }>()(
  'plan.move',
  z.strictObject({
    ...flatRefSchema,
    itemId: idSchema,
    rev: z.int().min(1),
    move: z.discriminatedUnion('kind', [
      /** `ownerId` null: somebody of the community. */
      z.strictObject({ kind: z.literal('assign'), ownerId: idSchema.nullable(), dueOn: daySchema }),
      z.strictObject({ kind: z.literal('reply'), words: said(300) }),
      z.strictObject({
        kind: z.literal('attempt'),
        how: z.enum(attemptHows),
        outcome: z.enum(attemptOutcomes),
        words: wordsSchema(200).default(''),
        at: instantSchema,
      }),
      /** The upkeep note was handed over or sent. */
      z.strictObject({ kind: z.literal('note'), words: wordsSchema(200).default('') }),
      z.strictObject({
        kind: z.literal('offer'),
        offer: z.strictObject({
          kind: z.enum(offerKinds),
          fen: z.int().min(0).max(OFFER_FEN_MAX),
          from: daySchema,
          until: daySchema,
          words: wordsSchema(200),
        }),
      }),
      z.strictObject({ kind: z.literal('answerOffer'), accepted: z.boolean(), words: wordsSchema(200).default('') }),
      /** Raises a help task of the item's kind; the task's end ends the item. */
      z.strictObject({
        kind: z.literal('askHelp'),
        window: helpWindowSchema,
        callName: lineSchema(10),
        phone: z
          .string()
          .trim()
          .regex(/^[0-9-]{7,20}$/)
          .nullable(),
        words: wordsSchema(200).default(''),
        healthConsent: z.boolean().default(false),
      }),
      /** Days on which works may not touch the flat; when they are over and nothing noisy was done the item is done. */
      z.strictObject({
        kind: z.literal('setQuiet'),
        from: daySchema,
        until: daySchema,
        why: z.enum(blackoutWhys),
        healthConsent: z.boolean().default(false),
      }),
      z.strictObject({ kind: z.literal('close'), words: said(300) }),
      z.strictObject({ kind: z.literal('drop'), words: said(200) }),
      z.strictObject({ kind: z.literal('reopen'), words: said(200) }),
    ]),
  }),
)

/** Until when a household would rather not be visited; null: it may be again. The household itself (owner, family, tenant). */
export const pauseVisits = mutation<{ until: Day | null }>()(
  'plan.pauseVisits',
  z.strictObject({ ...flatRefSchema, until: daySchema.nullable() }),
)

/** What the household itself sees of all this: its concerns and what became of them, promises, visits, talk. A tenant sees visits and complaints alone. */
export type MattersView = {
  flatId: string
  stairwellId: string
  estateName: string
  estatePhone: string
  building: string
  unit: string
  room: string
  contactName: string | null
  items: (Pick<
    PlanItemView,
    'itemId' | 'what' | 'does' | 'state' | 'ownerName' | 'dueOn' | 'isOverdue' | 'reply' | 'outcome' | 'rev'
  > & {
    reason: ReasonCode | null
    offer: PlanItemView['offer']
    talkId: string | null
    moves: PlanMoveKind[]
  })[]
  promises: PromiseView[]
  talk: TalkGlance | null
  visits: Pick<VisitView, 'visitId' | 'at' | 'how' | 'byName' | 'purpose' | 'met'>[]
  pausedUntil: Day | null
  complaints: ComplaintView[]
  /** Whether the viewer signs for the flat (an owner at the round's level): may confirm promises. */
  abilities: { confirm: boolean; reopen: boolean; pause: boolean; complain: boolean; seeFile: boolean }
}
export const viewMatters = query<MattersView>()('plan.mine', z.strictObject({ flatId: idSchema }))

/** Kinds' plans and reasons' items as they stand in an estate. */
export const viewPlanTemplates = query<{ templates: PlanTemplates; isOwn: boolean; rev: number; canEdit: boolean }>()(
  'plan.templates',
  z.strictObject({ estateId: idSchema }),
)
/** Replaces them; items already raised stay as they are. Refuses `templates_changed`, `malformed {field}` for a step named twice or help without a kind. */
export const setPlanTemplates = mutation<{ rev: number }>()(
  'plan.setTemplates',
  z.strictObject({ estateId: idSchema, rev: z.int().min(0), templates: planTemplatesSchema }),
)

/** How often people agreed with what the rules proposed, kind by kind, over an estate. */
export const viewPlanFigures = query<{
  confirmed: number
  /** The proposal was taken as it was. */
  same: number
  byKind: { kind: Kind; proposed: number; confirmed: number; both: number }[]
  /** Newest corrections, with the reason given; no household is named. */
  corrections: { proposed: Kind[]; kinds: Kind[]; why: string; at: Instant }[]
  rulesVersion: number
}>()('plan.figures', z.strictObject({ estateId: idSchema }))
