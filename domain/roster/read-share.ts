import type { Share } from '../../types/household'
import { compact, wholeNumber } from './half-width'

/** Largest numerator or denominator the product stores; the bound of `flat.correct`. */
const SHARE_PART_MAX = 10_000

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))

const share = (numerator: number, denominator: number): Share | null => {
  if (
    !Number.isSafeInteger(numerator) ||
    !Number.isSafeInteger(denominator) ||
    numerator < 1 ||
    numerator > denominator
  )
    return null
  const by = divisor(numerator, denominator)
  const reduced = { numerator: numerator / by, denominator: denominator / by }
  return reduced.denominator > SHARE_PART_MAX ? null : reduced
}

/** 「1/2」, 「50%」, 「33.33％」, 「0.5」, 「二分之一」, 「一半」, 「全部」; null when it is no share. */
export const readShare = (raw: string): Share | null => {
  const text = compact(raw).replace(/^(?:各占|各|占)/, '')
  if (/^(?:一半|半)$/.test(text)) return share(1, 2)
  if (/^(?:全部|全额|单独所有|100)$/.test(text)) return share(1, 1)
  const fraction = /^(\d{1,5})[/／](\d{1,5})$/.exec(text)
  if (fraction) return share(Number(fraction[1]), Number(fraction[2]))
  const words = /^([一二三四五六七八九十\d]+)分之([一二三四五六七八九十\d]+)$/.exec(text)
  if (words) return share(wholeNumber(words[2]!) ?? 0, wholeNumber(words[1]!) ?? 0)
  const percent = /^(\d{1,3})(?:\.(\d{1,2}))?%$/.exec(text)
  if (percent) return share(Number(percent[1]) * 100 + Number((percent[2] ?? '').padEnd(2, '0')), 10_000)
  const decimal = /^([01])(?:\.(\d{1,4}))?$/.exec(text)
  if (decimal) return share(Number(decimal[1]) * 10_000 + Number((decimal[2] ?? '').padEnd(4, '0')), 10_000)
  return null
}

/** The shares of `owners` owners in one cell: 「1/2、1/2」, 「各半」, 「50%,50%」. Null when they cannot be told apart. */
export const readShares = (raw: string, owners: number): Share[] | null => {
  const text = compact(raw)
  if (/^(?:各半|对半|均分|平均|平分|均等|等额)$/.test(text)) {
    if (/半/.test(text) && owners !== 2) return null
    const each = share(1, owners)
    return each ? Array.from({ length: owners }, () => each) : null
  }
  const one = readShare(text)
  if (one && (/^各/.test(text) || owners === 1)) return Array.from({ length: owners }, () => one)
  const parts = text.split(/[、,，;；:：和]+/).filter((part) => part !== '')
  const shares = parts.map(readShare)
  return shares.length === owners && shares.every((part) => part !== null) ? shares : null
}

/** Whether shares make exactly one whole; `almost` when rounding of equal percentages is all that is missing (3 × 33.33 %). */
export const sumOfShares = (shares: Share[]): 'one' | 'almost' | 'other' => {
  let numerator = 0n
  let denominator = 1n
  for (const part of shares) {
    numerator = numerator * BigInt(part.denominator) + BigInt(part.numerator) * denominator
    denominator *= BigInt(part.denominator)
  }
  if (numerator === denominator) return 'one'
  const gap = numerator > denominator ? numerator - denominator : denominator - numerator
  const first = shares[0]
  const isEqual = shares.every((part) => part.numerator === first?.numerator && part.denominator === first.denominator)
  return isEqual && gap * 100n <= denominator ? 'almost' : 'other'
}
