import * as z from 'zod'
import { mutation, query } from './define'
import type { PackedFacade } from './facade'
import { type Instant, idSchema, lineSchema } from './schema'

/** The figures of one stairwell, a building, an estate, a street or the city: sums of integers, so they add up exactly. */
export type Figures = {
  /** Households on a riser of the round, and those agreed on every asked item. */
  households: number
  agreed: number
  areaCentiSqm: number
  agreedAreaCentiSqm: number
  risers: number
  complete: number
}

/** The last summary of one stairwell's tally, kept in its estate. `order` = roundNo·10⁹ + tally version: the larger wins. */
export type RoundSummary = Figures & { roundId: string; order: number; facade: PackedFacade }

/** What the estate knows of one stairwell. */
export type StairwellEntry = {
  building: string
  unit: string
  floors: number
  positions: string[]
  households: number
  risers: number
  summary: RoundSummary | null
  /** Grows with each change of this entry. */
  rev: number
}

/** `estates/{estateId}` */
export type EstateDoc = {
  _id: string
  schemaVersion: 1
  name: string
  street: string
  /** A number people can ring, printed on every page. */
  phone: string
  stairwells: Record<string, StairwellEntry>
  currentRoundId: string | null
  /** The last day whose chain heads were published. Absent: none was yet. */
  lastDay?: { on: string; root: string }
  /** Codes of certificates made of its results, oldest first; at most `CERTIFICATES_MAX`. Absent: none. */
  certificates?: string[]
  /** Number given to the newest round. */
  roundNo: number
  rev: number
  /** The street's roll-up has yet to hear of `rev`. */
  rollupPending: boolean
  createdAt: Date
}

/** `rollups/{street~…|city}`: sums below, with the newest rev heard from each child. */
export type RollupDoc = {
  _id: string
  schemaVersion: 1
  level: 'street' | 'city'
  name: string
  children: Record<string, Figures & { name: string; rev: number }>
  rev: number
  rollupPending: boolean
  asOf: Date
}

export const createEstate = mutation<{ estateId: string }>()(
  'estate.create',
  z.strictObject({
    name: lineSchema(40),
    street: lineSchema(40),
    phone: z
      .string()
      .trim()
      .regex(/^[0-9-]{7,20}$/),
  }),
)

export type EstateCard = {
  estateId: string
  name: string
  street: string
  phone: string
  stairwells: number
  flats: number
  figures: Figures
  round: { roundId: string } | null
}
export const listEstates = query<{ estates: EstateCard[]; canCreate: boolean; streets: string[] }>()(
  'estate.list',
  z.strictObject({}),
)

export type EstateView = {
  estateId: string
  name: string
  street: string
  phone: string
  rev: number
  figures: Figures
  stairwells: (StairwellEntry & { stairwellId: string })[]
  round: {
    roundId: string
    title: string
    opensAt: Instant
    closesAt: Instant
    state: 'opening' | 'open' | 'closed'
  } | null
  /** 「还差 14 户，就能多成 9 串」: households that block, and open risers. */
  gap: { households: number; risers: number }
  abilities: {
    importRoster: boolean
    openRound: boolean
    publishNotice: boolean
    inviteStaff: boolean
    approveBindings: boolean
  }
}
/** The estate's page: one document. With `since`, `unchanged` costs one small read. */
export const viewEstate = query<{ unchanged: true; rev: number } | ({ unchanged: false } & EstateView)>()(
  'estate.view',
  z.strictObject({ estateId: idSchema, since: z.int().min(0).optional() }),
)

/** The street's or the city's figures: one document each. */
export const viewRollup = query<{
  name: string
  asOf: Instant
  figures: Figures
  children: ({ id: string; name: string } & Figures)[]
}>()('estate.rollup', z.strictObject({ street: lineSchema(40).optional() }))
