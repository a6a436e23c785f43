import { png } from './png'

/** A grey picture of a ruled sheet, as PNG; `mark` makes each one different, as photographs are. */
export const paperPhoto = (mark: number): Buffer => {
  const width = 360
  const height = 480
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(width, y % 40 < 2 && y > 60 ? 150 : 244)
    if (y > 400 && y < 440) row.fill(40 + ((mark * 7) % 90), 209, 209 + 40 + (mark % 60))
    return row
  })
  return png(width, rows, 1)
}
