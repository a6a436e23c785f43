import type { RosterProblem, RosterProblemCode } from '../../types/roster'
import type { RosterField } from '../../types/roster-words'
import { columnLetter } from './sheet'

/** Longest excerpt of a cell shown in a problem or a sample. */
const EXCERPT_MAX = 24

/** An excerpt that may be shown: one line, short, runs of seven digits and more masked (they may be a phone number). */
export const excerpt = (text: string): string => {
  const line = text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .replace(/\d(?:[ -]?\d){6,}/g, (run) => {
      const plain = run.replace(/\D/g, '')
      return plain.length >= 10 ? `${plain.slice(0, 3)}****${plain.slice(-4)}` : `****${plain.slice(-4)}`
    })
  const characters = [...line]
  return characters.length > EXCERPT_MAX ? `${characters.slice(0, EXCERPT_MAX).join('')}…` : line
}

/** Where a problem stands. `row` and `column` count from 0 here and as Excel does in the problem. */
export type Spot = {
  sheet: string
  row: number | null
  column: number | null
  field: RosterField | null
  found: string
}

export const problemAt = (
  spot: Spot,
  severity: RosterProblem['severity'],
  code: RosterProblemCode,
  message: string,
  remedy: string,
): RosterProblem => ({
  severity,
  code,
  sheet: spot.sheet,
  row: spot.row === null ? null : spot.row + 1,
  column: spot.column === null ? null : columnLetter(spot.column),
  field: spot.field,
  found: excerpt(spot.found),
  message,
  remedy,
})

const weight = { fix: 0, check: 1, info: 2 } as const

/** Most serious first; the order of the file within one severity. */
export const worstFirst = (problems: RosterProblem[]): RosterProblem[] =>
  [...problems].sort((a, b) => weight[a.severity] - weight[b.severity])
