import * as z from 'zod'
import { mutation, query, resumable } from './define'
import { flatRefSchema } from './household-file'
import { ASSIGN_MAX, ORGANISATION_UNITS_MAX } from './limits'
import type { StaffRole } from './person'
import type { Kind, PlanDoes } from './plan-words'
import { type Day, type Instant, idSchema, lineSchema } from './schema'
import type { FlatState } from './tally'

export const organisationKinds = ['committee', 'grid', 'stairwellGroup'] as const
/** 社区党组织, 网格党支部, 楼门党小组: each under the one before it. */
export type OrganisationKind = (typeof organisationKinds)[number]
export const organisationKindWords: Record<OrganisationKind, string> = {
  committee: '社区党组织',
  grid: '网格党支部',
  stairwellGroup: '楼门党小组',
}

export const organisationUnitSchema = z.strictObject({
  /** Client-made for a new one. */
  unitId: idSchema,
  kind: z.enum(organisationKinds),
  name: lineSchema(30),
  /** Null: the top. */
  parentId: idSchema.nullable(),
  /** Which stairwells it looks after. */
  stairwellIds: z.array(idSchema).max(200),
  /** Staff who belong to it; the first leads it. */
  memberIds: z.array(idSchema).max(50),
})
export type OrganisationUnit = z.infer<typeof organisationUnitSchema>

/** `organisations/{estateId}`: who of the neighbourhood is organised how. */
export type OrganisationDoc = {
  _id: string
  schemaVersion: 1
  units: OrganisationUnit[]
  by: string
  at: Date
  rev: number
}

/** Somebody who has households in the portfolio, or could have. */
export type Workload = {
  personId: string
  name: string
  role: StaffRole
  /** Their role here has ended: what they still have must be handed over. */
  hasLeft: boolean
  households: number
  openItems: number
  overdue: number
  promises: number
  /** Visits of the last seven days. */
  visits: number
}

/** The tree with everybody's workload, and how many households nobody has. */
export const viewOrganisation = query<{
  units: OrganisationUnit[]
  people: Workload[]
  unassigned: number
  rev: number
  abilities: { edit: boolean; assign: boolean }
}>()('portfolio.organisation', z.strictObject({ estateId: idSchema }))

/** Replaces the tree. Refuses `organisation_changed` when `rev` is old, `malformed {field}` for a unit under itself, one named twice or under the wrong kind, `owner_not_here` for a member without a role here. */
export const setOrganisation = mutation<{ rev: number }>()(
  'portfolio.setOrganisation',
  z.strictObject({
    estateId: idSchema,
    rev: z.int().min(0),
    units: z.array(organisationUnitSchema).max(ORGANISATION_UNITS_MAX),
  }),
)

/** Puts households into somebody's portfolio, or (null) out of any. Their open items and promises go along. Refuses `portfolio_person_left`, `portfolio_out_of_reach` for a lead of other stairwells. */
export const assignHouseholds = mutation<{ assigned: number }>()(
  'portfolio.assign',
  z.strictObject({
    estateId: idSchema,
    personId: idSchema.nullable(),
    flats: z.array(z.strictObject(flatRefSchema)).min(1).max(ASSIGN_MAX),
  }),
)

/**
 * Hands a whole portfolio over, a few households a step, with everything open in it: items, next steps, promises. Repeat until `done`. Refuses `portfolio_person_left`,
 * `portfolio_out_of_reach {rooms}`, `portfolio_same_person`.
 */
export const handOver = resumable<{ done: boolean; total: number; moved: number; items: number; promises: number }>()(
  'portfolio.handOver',
  z.strictObject({ estateId: idSchema, fromId: idSchema, toId: idSchema, why: lineSchema(100) }),
)

export type PortfolioRow = {
  stairwellId: string
  flatId: string
  building: string
  unit: string
  room: string
  floor: number
  state: FlatState | null
  kinds: Kind[]
  openItems: number
  dueOn: Day | null
  isOverdue: boolean
  lastVisitAt: Instant | null
  next: { what: string; on: Day } | null
}
/** Households of one portfolio: one's own, or (street, community) anybody's; `nobody`: those in none. One page; at most `PORTFOLIO_MAX`. */
export const viewPortfolio = query<{
  personId: string | null
  name: string
  rows: PortfolioRow[]
  canAssign: boolean
}>()(
  'portfolio.view',
  z.strictObject({ estateId: idSchema, of: z.union([z.literal('me'), z.literal('nobody'), idSchema]).default('me') }),
)

export const todoKinds = [
  'complaint',
  'paperConflict',
  'promiseOverdue',
  'promiseAsked',
  'promiseDue',
  'promiseDisputed',
  'paperCall',
  'itemOverdue',
  'itemDue',
  'kindToConfirm',
  'talkToFix',
  'talkToWrite',
  'talkToSign',
  'visitDue',
  'unassigned',
] as const
/** In the order they are shown. */
export type TodoKind = (typeof todoKinds)[number]

/** One thing to do today, made by the system: which household, why, and the one next step. */
export type Todo = {
  key: string
  kind: TodoKind
  stairwellId: string | null
  flatId: string | null
  building: string
  unit: string
  room: string
  /** What it is about: an item's or a promise's own text, shortened. */
  what: string
  does: PlanDoes | null
  on: Day | null
  /** Days late; 0: in time. */
  late: number
  count: number
  ref: { itemId?: string; promiseId?: string; talkId?: string; paperId?: string; complaintId?: string }
}
/** Today's list of whoever asks in one estate, from plans, promises, papers, talks and complaints, in one request whatever the portfolio's size. */
export const viewTodos = query<{ todos: Todo[]; more: number; households: number }>()(
  'portfolio.today',
  z.strictObject({ estateId: idSchema }),
)
