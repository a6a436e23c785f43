import type { Share } from '../../types/household'
import { SHARES_NEEDED } from '../../types/limits'

/** An exact fraction. `BigInt()` calls instead of literals: the mini-program's build targets engines that cannot parse them. */
type Fraction = { numerator: bigint; denominator: bigint }

const sum = (shares: Share[]): Fraction =>
  shares.reduce<Fraction>(
    (total, share) => ({
      numerator: total.numerator * BigInt(share.denominator) + BigInt(share.numerator) * total.denominator,
      denominator: total.denominator * BigInt(share.denominator),
    }),
    { numerator: BigInt(0), denominator: BigInt(1) },
  )

/** Whether a flat's shares are all known and make exactly one whole. */
export const sharesAddUp = (shares: (Share | null)[]): shares is Share[] => {
  if (shares.length === 0 || shares.some((share) => share === null)) return false
  const total = sum(shares as Share[])
  return total.numerator === total.denominator
}

/** Whether these shares reach two thirds of the whole, exactly (Civil Code art. 301, rule 29). */
export const sharesSuffice = (shares: Share[]): boolean => {
  const { numerator, denominator } = sum(shares)
  return numerator * BigInt(SHARES_NEEDED.denominator) >= denominator * BigInt(SHARES_NEEDED.numerator)
}
