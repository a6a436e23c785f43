import { halfWidth } from './half-width'
import type { Cell, Sheet } from './sheet'

/** What stands in a cell where an ID-card number stood. */
export const idCardMark = '〔证件号〕'

// A number may be broken up by spaces, dashes or marks, so up to three of them are allowed between any two digits. They are listed, not
// described by \p classes: a pattern with fifty such classes takes seconds to compile.
const gap = '[\\s\\-_.,·:;/|+*()、。\'"]{0,3}'
const spaced = (...parts: string[]) => parts.join(gap)
const region = '(?:1{g}[1-5]|2{g}[1-3]|3{g}[1-7]|4{g}[1-6]|5{g}[0-4]|6{g}[1-5]|7{g}1|8{g}[1-3]|9{g}\\d)'.replaceAll(
  '{g}',
  gap,
)
const month = '(?:0{g}[1-9]|1{g}[0-2])'.replaceAll('{g}', gap)
const day = '(?:0{g}[1-9]|[12]{g}\\d|3{g}[01])'.replaceAll('{g}', gap)
const year = '(?:18|19|20)'.replace('18', `1${gap}8`).replace('19', `1${gap}9`).replace('20', `2${gap}0`)

/** GB 11643: six digits of a region, eight of a birthday, three, and a check character; found even inside a longer run of digits. */
const idCard18 = spaced(
  region,
  '\\d',
  '\\d',
  '\\d',
  '\\d',
  year,
  '\\d',
  '\\d',
  month,
  day,
  '\\d',
  '\\d',
  '\\d',
  '[\\dXx]',
)
/** Eighteen characters in a row that look like a mistyped one. */
const almost18 = '(?<![\\dA-Za-z])[1-9]\\d{16}[\\dXx](?![\\dA-Za-z])'
/** The fifteen digits issued until 1999. */
const idCard15 = `(?<!\\d)${region.replaceAll(gap, '')}\\d{6}${month.replaceAll(gap, '')}${day.replaceAll(gap, '')}\\d{3}(?!\\d)`
const idCardPattern = new RegExp([idCard18, almost18, idCard15].join('|'), 'g')

/** Takes every ID-card number out of a text. A text without one comes back as it is. */
export const withoutIdCards = (text: string): { text: string; count: number } => {
  // Cheap test first: most cells hold nowhere near fifteen digits.
  if (text.length < 15) return { text, count: 0 }
  let count = 0
  const scrubbed = halfWidth(text).replace(idCardPattern, () => {
    count += 1
    return idCardMark
  })
  return count === 0 ? { text, count } : { text: scrubbed, count }
}

/** Longest text kept of one cell. Our decision: anything longer is no roster cell. */
const CELL_TEXT_MAX = 500

const scrubCell = (cell: Cell | null): { cell: Cell | null; count: number } => {
  if (!cell) return { cell, count: 0 }
  const { text, count } = withoutIdCards(cell.text)
  if (count > 0) return { cell: { kind: 'text', text: text.slice(0, CELL_TEXT_MAX) }, count }
  return { cell: text.length > CELL_TEXT_MAX ? { ...cell, text: text.slice(0, CELL_TEXT_MAX) } : cell, count }
}

/**
 * The gate every sheet passes before anything else reads it: no ID-card number gets beyond this point, whichever cell it stands in,
 * so that none can reach a flat, a problem or a sample (data-model: ID-card numbers have no field).
 * `perColumn[c]` counts the numbers found in column c.
 */
export const scrubSheet = (sheet: Sheet): { sheet: Sheet; perColumn: Map<number, number> } => {
  const perColumn = new Map<number, number>()
  const rows = sheet.rows.map((row) =>
    Array.from(row, (cell, column) => {
      const scrubbed = scrubCell(cell ?? null)
      if (scrubbed.count > 0) perColumn.set(column, (perColumn.get(column) ?? 0) + scrubbed.count)
      return scrubbed.cell
    }),
  )
  return { sheet: { ...sheet, name: withoutIdCards(sheet.name).text, rows }, perColumn }
}

/** Text without the marks and without the label that stood before them (「身份证：〔证件号〕」 → 「」). */
export const withoutMarks = (text: string): string =>
  text
    .replace(/(?:公民)?(?:身份证|证件)?(?:号码|号)?\s*[:：]?\s*〔证件号〕/g, '')
    .replace(/[(（]\s*[)）]/g, '')
    .replace(/^[\s,，;；、:：]+|[\s,，;；、:：]+$/g, '')
