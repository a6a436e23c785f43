import { POOL_FEN_MAX, POOL_WINDOW_DAYS_MAX } from '@chuanmen/types/limits'
import type { PoolRule } from '@chuanmen/types/pool'
import { yuan } from '@/lib/format'
import { fenOf, yuanTyped } from '@/lib/typed-yuan'
import { covenantTemplate } from './covenant-template'
import type { Pool } from './use-pool'

const COVENANT_MAX = 1500
const USUAL_LIMIT_FEN = 20_000
const USUAL_WINDOW_DAYS = 5

/** A covenant as it stands in the form: amounts and days as typed. */
export type KeepForm = { covenant: string; limit: string; rule: PoolRule; window: string }

export const formOf = (pool: Pool | null): KeepForm =>
  pool
    ? {
        covenant: pool.covenant,
        limit: yuanTyped(pool.limitFen),
        rule: pool.rule,
        window: String(pool.windowDays),
      }
    : {
        covenant: covenantTemplate,
        limit: yuanTyped(USUAL_LIMIT_FEN),
        rule: 'even',
        window: String(USUAL_WINDOW_DAYS),
      }

/** Days typed, or null: not a whole number of days a window may have. */
export function windowDaysOf(typed: string): number | null {
  const days = /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : 0
  return days >= 1 && days <= POOL_WINDOW_DAYS_MAX ? days : null
}

/** Fen typed, or null: not an amount a limit may be. */
export function limitFenOf(typed: string): number | null {
  const fen = fenOf(typed)
  return fen !== null && fen >= 1 && fen <= POOL_FEN_MAX ? fen : null
}

/** What keeps a covenant from being saved, by field. */
export const keepErrors = ({ covenant, limit, window }: KeepForm) => ({
  covenant:
    covenant.trim() === ''
      ? '请写约定'
      : covenant.length > COVENANT_MAX
        ? `最多 ${COVENANT_MAX} 字，请写短一些`
        : undefined,
  limit: limitFenOf(limit) === null ? `上限要在 ¥0.01 到 ${yuan(POOL_FEN_MAX)} 之间，写数字` : undefined,
  window: windowDaysOf(window) === null ? `请写 1 到 ${POOL_WINDOW_DAYS_MAX} 之间的整天数` : undefined,
})

export const isSame = (one: KeepForm, other: KeepForm) => JSON.stringify(one) === JSON.stringify(other)
