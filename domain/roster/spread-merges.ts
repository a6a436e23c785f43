import type { Sheet } from './sheet'

/**
 * Copies the value of a vertically merged cell down its column, for the columns where a merge means "the same for all these rows"
 * (楼号 over a whole building; 房号 over the rows of co-owners). `spread` remembers which cells got theirs this way, as 「row,column」.
 */
export const spreadMerges = (
  sheet: Sheet,
  columns: ReadonlySet<number>,
  fromRow: number,
): { rows: Sheet['rows']; spread: Set<string> } => {
  const rows = sheet.rows.map((row) => [...row])
  const spread = new Set<string>()
  // A true file holds each cell in one merge at most; overlapping ones would only cost time.
  let budget = rows.length * columns.size
  for (const { top, left, bottom } of sheet.merges) {
    if (!columns.has(left) || top < fromRow) continue
    const value = rows[top]?.[left]
    if (!value) continue
    for (let row = top + 1; row <= Math.min(bottom, rows.length - 1) && budget > 0; row += 1) {
      budget -= 1
      rows[row]![left] = value
      spread.add(`${row},${left}`)
    }
  }
  return { rows, spread }
}
