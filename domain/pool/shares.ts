import type { PoolRule } from '../../types/pool'

/** A household that shares, with its floor area in 0.01 m². */
export type Sharer = { flatId: string; areaCentiSqm: number }

/** By flat, fen. */
export type Shares = Record<string, number>

/**
 * Splits a loss exactly: each share is its even or by-area part rounded down, and the fen left over go one each to the largest remainders (ties: by flat id).
 * They sum to `amountFen`, none is negative, and the order of `sharers` does not matter. By area, where no area is known, it is even. Whole numbers
 * throughout: the largest loss times the largest flat is a thousandth of what a double counts exactly.
 */
export const sharesOf = (amountFen: number, rule: PoolRule, sharers: readonly Sharer[]): Shares => {
  const weightOf = weightBy(rule, sharers)
  const weights = sharers.reduce((sum, sharer) => sum + weightOf(sharer), 0)
  const parts = sharers.map((sharer) => {
    const product = amountFen * weightOf(sharer)
    const remainder = product % weights
    return { flatId: sharer.flatId, fen: (product - remainder) / weights, remainder }
  })
  const left = amountFen - parts.reduce((sum, { fen }) => sum + fen, 0)
  const byRemainder = [...parts].sort(
    (one, other) => other.remainder - one.remainder || (one.flatId < other.flatId ? -1 : 1),
  )
  const luckless = new Set(byRemainder.slice(0, left).map(({ flatId }) => flatId))
  return Object.fromEntries(parts.map(({ flatId, fen }) => [flatId, fen + (luckless.has(flatId) ? 1 : 0)]))
}

/** What a loss of this amount, or any smaller one, costs a sharer at most: its exact part, rounded up. */
export const mostOf = (amountFen: number, rule: PoolRule, sharers: readonly Sharer[], flatId: string): number => {
  const weightOf = weightBy(rule, sharers)
  const weights = sharers.reduce((sum, sharer) => sum + weightOf(sharer), 0)
  const own = sharers.find((sharer) => sharer.flatId === flatId)
  return own ? Math.ceil((amountFen * weightOf(own)) / weights) : 0
}

const weightBy = (rule: PoolRule, sharers: readonly Sharer[]): ((sharer: Sharer) => number) => {
  const isEven = rule === 'even' || sharers.every(({ areaCentiSqm }) => areaCentiSqm === 0)
  return ({ areaCentiSqm }) => (isEven ? 1 : areaCentiSqm)
}
