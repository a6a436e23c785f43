import * as z from 'zod'
import { mutation, query } from './define'
import { type Day, daySchema, type Instant, idSchema, lineSchema } from './schema'
import type { HalfDay } from './works'
import { type BlackoutWhy, blackoutWhys, halves } from './works-words'

export const halfDaySchema = z.strictObject({ on: daySchema, half: z.enum(halves) })

/**
 * The household itself (any role with an active binding), or staff who manage works: when somebody can be at home, and about which days it
 * is asked. Why a household cannot is answered to itself and to those who manage, to nobody else.
 */
export const viewAvailability = query<{
  /** First and last day that works of this flat span which are still being asked about, or have dates and are not begun; null: none are. */
  asked: { from: Day; until: Day } | null
  /** Half-days among them on which works are lawful, in order, none in the past. */
  halfDays: HalfDay[]
  /** Longest of the works asked about, in half-days in a row. */
  length: number
  home: HalfDay[]
  blackouts: { from: Day; until: Day; why: BlackoutWhy }[]
  key: { holder: string; consentedAt: Instant } | null
  /** Who said it last; null: nobody said anything yet. */
  saidBy: 'household' | 'staff' | null
  rev: number
}>()('availability.view', z.strictObject({ stairwellId: idSchema, flatId: idSchema }))

/**
 * Says when somebody can be at home. What it says about dates that already stand is kept, and the works it no longer suits are answered
 * and shown to staff; it moves nothing by itself. Refuses `availability_changed` when `rev` is old, `key_consent_needed`,
 * `health_consent_needed` (an illness named without separate consent, rule 39), `availability_not_asked` when no works of the flat are open,
 * `malformed {field}` for a stretch that ends before it begins.
 */
export const setAvailability = mutation<{ rev: number; conflictsWith: string[] }>()(
  'availability.set',
  z.strictObject({
    stairwellId: idSchema,
    flatId: idSchema,
    rev: z.int().min(0),
    home: z.array(halfDaySchema).max(120),
    blackouts: z.array(z.strictObject({ from: daySchema, until: daySchema, why: z.enum(blackoutWhys) })).max(20),
    /** Somebody with a key who may open instead (「楼门长王姨」); null: nobody. */
    keyHolder: lineSchema(20).nullable(),
    keyConsent: z.boolean(),
    healthConsent: z.boolean(),
  }),
)
