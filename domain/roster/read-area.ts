import { compact } from './half-width'
import type { Cell } from './sheet'

export type AreaReading =
  | { kind: 'area'; centiSqm: number; isRounded: boolean }
  | { kind: 'not_positive' }
  | { kind: 'unreadable'; meant: string | null }

/** Largest area the product stores, in 0.01 m²; the bound of `flat.correct`. */
const CENTI_MAX = 10_000_000

/** Exact: works on decimal digits, never on floating point. */
const fromDecimal = (text: string): AreaReading => {
  const match = /^(-?)(\d{1,9})(?:\.(\d*))?$/.exec(text)
  if (!match) return { kind: 'unreadable', meant: null }
  const decimals = (match[3] ?? '').replace(/0+$/, '')
  const kept = Number(match[2]) * 100 + Number(decimals.slice(0, 2).padEnd(2, '0'))
  const centiSqm = kept + (Number(decimals[2] ?? 0) >= 5 ? 1 : 0)
  if (match[1] === '-' || centiSqm === 0) return { kind: 'not_positive' }
  if (centiSqm > CENTI_MAX) return { kind: 'unreadable', meant: null }
  return { kind: 'area', centiSqm, isRounded: decimals.length > 2 }
}

/** A number as Excel shows it: 15 significant digits, without the noise of binary fractions (56.099999999999994 is 56.1). */
const decimalOf = (number: number): string => {
  const text = String(Number(number.toPrecision(12)))
  return text.includes('e') ? 'e' : text
}

/** Reads 「58.36㎡」, 「58.36平米」, 「58。36」, 「58,36」, 「1,058.36」 into 0.01 m². Only digits, separators and the unit may stand there. */
export const readArea = (cell: Cell): AreaReading => {
  if (cell.kind === 'number') return fromDecimal(decimalOf(cell.number))
  if (cell.kind !== 'text') return { kind: 'unreadable', meant: null }
  const text = compact(cell.text)
    .replace(/^(?:建筑面积|建面|面积|约)[:：]?/, '')
    .replace(/(?:平方米|平方|平米|平|m2|m\^2|m|M2|M)$/, '')
    .replace(/[。．｡]/g, '.')
    .replace(/^\+/, '')
  const ungrouped = /^-?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/.test(text)
    ? text.replaceAll(',', '')
    : text.replace(/^(-?\d+),(\d{1,2})$/, '$1.$2')
  const reading = fromDecimal(ungrouped)
  if (reading.kind !== 'unreadable') return reading
  const meant = text
    .replace(/[.,、·]{2,}/g, '.')
    .replace(/[Oo]/g, '0')
    .replace(/[lI|]/g, '1')
    .replace(/\.$/, '')
  return { kind: 'unreadable', meant: /^\d{1,4}(?:\.\d{1,2})?$/.test(meant) ? meant : null }
}

/** 5836 → 「58.36」. */
export const areaText = (centiSqm: number): string =>
  `${Math.floor(centiSqm / 100)}.${String(centiSqm % 100).padStart(2, '0')}`
