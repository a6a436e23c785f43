import type { Cell } from './sheet'

/** Share of empty cells above which a column is taken to be written once per block. Our decision; a few gaps stay gaps to be fixed. */
const BLOCK_SHARE = 0.3
/** A single gap is a slip, not a habit. */
const GAPS_MIN = 2

/**
 * Offices often write 楼号 once and leave the cells below it empty. When enough of a column is empty and its first row is not, each gap
 * takes the value above it; `restart` (the building changed) stops a unit from running on. `isHabit` says that the sheet is known to be
 * written so. Returns the rows filled, and their values.
 */
export const fillDown = (
  rows: readonly { index: number; cell: Cell | null; restart: boolean }[],
  isHabit: boolean,
): Map<number, Cell> => {
  const filled = new Map<number, Cell>()
  const gaps = rows.filter(({ cell }) => !cell).length
  if (gaps === 0 || gaps === rows.length || !rows[0]?.cell) return filled
  if (!isHabit && (gaps < GAPS_MIN || gaps / rows.length < BLOCK_SHARE)) return filled
  let above: Cell | null = null
  for (const { index, cell, restart } of rows) {
    if (restart) above = null
    if (cell) above = cell
    else if (above) filled.set(index, above)
  }
  return filled
}
