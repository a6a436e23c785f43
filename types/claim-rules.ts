import * as z from 'zod'
import { type ClockStep, clockSteps } from './claim-words'
import { mutation, query } from './define'
import { CLAIM_FEN_MAX, CLOCK_DAYS_MAX, PRICE_ITEMS_MAX } from './limits'
import { type Instant, idSchema, lineSchema } from './schema'

/** Working days a step may take, and where that comes from. */
export type Clock = { days: number; source: string }
export type Clocks = Record<ClockStep, Clock>

/** What applies until an estate sets its own. Each is ours and says so; a contract or a street's rule replaces it with its own name as source. */
export const DEFAULT_CLOCKS: Clocks = {
  acknowledge: { days: 1, source: '串门默认' },
  inspect: { days: 3, source: '串门默认' },
  judge: { days: 3, source: '串门默认' },
  offer: { days: 3, source: '串门默认' },
  repair: { days: 10, source: '串门默认' },
  pay: { days: 5, source: '串门默认' },
  mediate: { days: 2, source: '串门默认' },
  letter: { days: 10, source: '串门默认' },
  climb: { days: 1, source: '串门默认' },
}

/** One published price: `unitFen` for one `unit` (「㎡」「块」「项」). */
export const priceItemSchema = z.strictObject({
  code: idSchema,
  name: lineSchema(40),
  unit: lineSchema(8),
  unitFen: z.int().min(1).max(CLAIM_FEN_MAX),
})
export type PriceItem = z.infer<typeof priceItemSchema>

/** `priceTables/{estate~version}`: never edited; a claim keeps the version it was priced with. */
export type PriceTableDoc = {
  _id: string
  schemaVersion: 1
  estateId: string
  version: number
  items: PriceItem[]
  /** Where the prices come from (「北京市房屋修缮定额 2021」). */
  source: string
  publishedBy: string
  publishedAt: Date
}

/** `claimRules/{estateId}`: what deadlines and prices apply from now on. Deadlines that run were stored when they began (rule 42). */
export type ClaimRulesDoc = {
  _id: string
  schemaVersion: 1
  clocks: Clocks
  /** Newest published version; 0: none is published. */
  priceVersion: number
  rev: number
}

export type PriceTable = { version: number; items: PriceItem[]; source: string; publishedAt: Instant }
/** Open to staff and crews of the estate, and to its residents: how long things take and what they cost is no secret. */
export const viewClaimRules = query<{ clocks: Clocks; prices: PriceTable | null; rev: number; canEdit: boolean }>()(
  'claimRules.view',
  z.strictObject({ estateId: idSchema, version: z.int().min(1).optional() }),
)
/** Refuses `claim_rules_changed`. */
export const setClocks = mutation<{ rev: number }>()(
  'claimRules.setClocks',
  z.strictObject({
    estateId: idSchema,
    rev: z.int().min(0),
    clocks: z.strictObject(
      Object.fromEntries(
        clockSteps.map((step) => [
          step,
          z.strictObject({ days: z.int().min(1).max(CLOCK_DAYS_MAX), source: lineSchema(40) }),
        ]),
      ) as Record<ClockStep, z.ZodObject<{ days: z.ZodInt; source: ReturnType<typeof lineSchema> }, z.core.$strict>>,
    ),
  }),
)
/** Publishes a new version for claims priced from now on. Refuses `claim_rules_changed`, `malformed {field}` for a code named twice. */
export const publishPrices = mutation<{ version: number; rev: number }>()(
  'claimRules.publishPrices',
  z.strictObject({
    estateId: idSchema,
    rev: z.int().min(0),
    source: lineSchema(60),
    items: z.array(priceItemSchema).min(1).max(PRICE_ITEMS_MAX),
  }),
)
