import * as z from 'zod'
import { query } from './define'
import type { Obstacle } from './door-words'
import type { Figures } from './estate'
import { type Day, type Instant, idSchema } from './schema'
import type { FlatState } from './tally'

/** Figures at the end of one Beijing day. */
export type FigureDay = { on: Day } & Pick<Figures, 'agreed' | 'agreedAreaCentiSqm' | 'complete'>

/**
 * Where complete risers will stand if households go on agreeing at the pace of late: in `days` from `from`, at least `low` and at most `high` with `FORECAST_COVERAGE` hundredths of certainty, `mid` as
 * likely over as under. Never shown to residents.
 */
export type Forecast =
  | {
      isKnown: true
      from: Day
      points: { days: number; low: number; mid: number; high: number }[]
      /** What it was learned from: days looked back, and households that agreed in them. */
      learned: { days: number; agreed: number }
    }
  /** Too little happened to say anything: days looked at, households that agreed, and how many it would take. */
  | { isKnown: false; days: number; agreed: number; needed: number }

/** How many households one matter keeps from agreeing, and pipes that wait for at least one of them, or for nobody else. */
export type Blocker = { obstacle: Obstacle; households: number; risers: number; alone: number }

/**
 * 韧性 of a stairwell, 0 to 100, the mean of its known parts (`domain/resilience`): `turnout`: of those asked have answered; `mutualHelp`: help tasks of the stairwell done, by neighbours above
 * others; `supervision`: promises kept in time and what was written down before works; `conflicts`: 100 less what past claims, disputes and complaints weigh. A part of too few cases is null.
 */
export type Resilience = {
  score: number | null
  parts: { turnout: number | null; mutualHelp: number | null; supervision: number | null; conflicts: number | null }
}

/** A household as its stairwell's evidence leaves it. `states`: the worst over what is asked of it, as the round began and then at the end of each day on which it changed. */
export type TrendHousehold = {
  states: { on: Day; state: FlatState }[]
  /** An owner has answered anything; only its tenant has. */
  hasAnswered: boolean
  tenantOnly: boolean
}
/** A pipe: whom it runs through, and those of them who have not agreed to it. */
export type TrendRiser = { flatIds: string[]; missing: string[]; isLocked: boolean }

/** `trends/{round~stairwell}`: one stairwell's figures by day, in days on which they changed. From its evidence, so that it can be made anew at any time. */
export type StairwellTrendDoc = {
  _id: string
  schemaVersion: 1
  kind: 'stairwell'
  /** Evidence counted up to and with this entry. */
  seq: number
  days: FigureDay[]
  /** As they stood after that entry: what the estate's forecast and blockers are reckoned from, so that a quiet stairwell is not read again. */
  households: Record<string, TrendHousehold>
  risers: TrendRiser[]
}
/** `trends/{roundId}`: the estate's, made by the night's work. `resilience`: by stairwell. */
export type EstateTrendDoc = {
  _id: string
  schemaVersion: 1
  kind: 'estate'
  estateId: string
  through: Day
  days: FigureDay[]
  /** Null: the round is over, nobody can agree any more. */
  forecast: Forecast | null
  blockers: Blocker[]
  resilience: Record<string, Resilience>
  at: Date
}
export type TrendDoc = StairwellTrendDoc | EstateTrendDoc

/** 成串率 as a figure to manage by. Names no household. */
export type FiguresView = {
  round: { roundId: string; title: string; opensAt: Instant; closesAt: Instant; isClosed: boolean } | null
  now: Figures
  /** Up to yesterday; empty before the first night. */
  days: FigureDay[]
  forecast: Forecast | null
  blockers: Blocker[]
  stairwells: {
    stairwellId: string
    building: string
    unit: string
    figures: Figures | null
    resilience: Resilience | null
  }[]
  /** When the night's work last went through; null: not yet. */
  asOf: Instant | null
}
export const viewFigures = query<FiguresView>()('figures.view', z.strictObject({ estateId: idSchema }))

/** The same as an Excel file, without a household's name, room or answer. */
export const figuresWorkbook = query<{ name: string; base64: string }>()(
  'figures.workbook',
  z.strictObject({ estateId: idSchema }),
)

/**
 * What residents may see of their estate: whole per cent, week by week, of an estate of at least `PUBLIC_HOUSEHOLDS_MIN` households; no stairwell, no blocker, no forecast, and never this week's last
 * days (rule 43). `isTooSmall`: nothing is shown.
 */
export type PublicFigures = {
  estateName: string
  round: { title: string; closesAt: Instant; isClosed: boolean } | null
  isTooSmall: boolean
  weeks: { on: Day; consentPercent: number; riserPercent: number }[]
}
/** Of the estate of one of one's own flats. */
export const viewPublicFigures = query<PublicFigures>()('figures.mine', z.strictObject({ bindingId: idSchema }))
