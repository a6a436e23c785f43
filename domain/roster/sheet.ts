/** One filled cell as the file shows it; an empty cell is null. `readWorkbook` makes these, the importer only reads them. */
export type Cell =
  | { kind: 'text'; text: string }
  /** `number` is the stored value; `text` its exact decimal digits, without number format. */
  | { kind: 'number'; number: number; text: string }
  /** A number that Excel shows as a date; often a room such as 「3-1」 that Excel turned into 3月1日. */
  | { kind: 'date'; text: string; year: number; month: number; day: number }
  /** `#REF!` and its kin. */
  | { kind: 'error'; text: string }

/** A merged area, 0-based and inclusive. Only its top left cell holds a value. */
export type Merge = { top: number; left: number; bottom: number; right: number }

/** One worksheet. `rows[r][c]` is Excel's row r+1, column c, counted from A1 whatever range the file claims. */
export type Sheet = { name: string; isHidden: boolean; rows: (Cell | null)[][]; merges: Merge[] }

/** Most columns read from a sheet; a household list has about ten. Our decision. */
export const SHEET_COLUMNS_MAX = 200

/** 0 → 「A」, 26 → 「AA」. */
export const columnLetter = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnLetter(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26))
