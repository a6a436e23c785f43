import * as z from 'zod'
import { mutation, query } from './define'
import { type Instant, idSchema } from './schema'
import type { HalfDay, SlotPlan } from './works'

/**
 * Has the solver propose dates for an estate's works that have none yet, and for scheduled ones named in `freeWorksIds`, which may move
 * (somebody fell ill, or was not there); all others stay. Changes no date. Refuses `works_state` for one that is not scheduled, `crew_unknown`
 * before any crew is entered, `plan_failed`.
 */
export const proposeSlots = mutation<{ planId: string }>()(
  'slots.propose',
  z.strictObject({ estateId: idSchema, freeWorksIds: z.array(idSchema).max(40).default([]) }),
)

/** Place of one riser in words: 「6号楼」「2门」, its kind and columns are those of the works list. */
export type SlotRow = {
  worksId: string
  rev: number
  length: number
  start: HalfDay
  /** Where it stood before; null: it had no date. */
  before: HalfDay | null
  crewId: string | null
  isMoved: boolean
  /** It has been confirmed since, or its works changed: confirming it would no longer be this proposal. */
  isStale: boolean
}
/** Staff who manage works. */
export const viewSlots = query<{
  estateId: string
  state: 'running' | 'done' | 'failed'
  askedAt: Instant
  rows: SlotRow[]
  unplaced: {
    worksId: string
    why: SlotPlan['unplaced'][number]['why']
    /** Where it would fit if those asked could be there. */
    start: HalfDay | null
    length: number
    ask: { flatId: string; room: string; hasSaid: boolean }[]
  }[]
  /** 0: proven the best; else at most so much below it, as a fraction. */
  gap: number
  isProven: boolean
  solveMs: number
}>()('slots.view', z.strictObject({ planId: idSchema }))
