import { compact, wholeNumber } from './half-width'

/** Lowest and highest floor a flat may have; the same bounds as `flat.correct`. */
const FLOOR_MIN = -3
const FLOOR_MAX = 60

export const isFloor = (floor: number): boolean => floor >= FLOOR_MIN && floor <= FLOOR_MAX && floor !== 0

/** 「4」, 「4层」, 「四楼」, 「4F」, 「4/6」 (the fourth of six), 「B1」, 「地下一层」, 「-1」. Null: unreadable. */
export const readFloor = (raw: string): number | null => {
  const text = compact(raw)
    .toUpperCase()
    .replace(/^第/, '')
    .replace(/(?:楼层|层|楼|F)$/, '')
    .replace(/^(-?\w{1,3})[/](?:共)?\d{1,2}$/, '$1')
    .replace(/(?:层|F)$/, '')
  const below = /^(?:B|负|地下|-)(.+)$/.exec(text)
  const number = wholeNumber(below ? below[1]! : text.replace(/\.0+$/, ''))
  if (number === null) return null
  const floor = below ? -number : number
  return isFloor(floor) ? floor : null
}
