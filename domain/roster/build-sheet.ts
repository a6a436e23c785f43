import type { Cell, Merge, Sheet } from './sheet'

type Value = string | number | null | Cell

const cellOf = (value: Value): Cell | null => {
  if (value === null || value === '') return null
  if (typeof value === 'string') return { kind: 'text', text: value }
  return typeof value === 'number' ? { kind: 'number', number: value, text: String(value) } : value
}

/** A sheet for tests, written as a grid. `merges` as 「top,left:bottom,right」, 0-based. */
export const buildSheet = (
  grid: Value[][],
  options: { name?: string; merges?: string[]; isHidden?: boolean } = {},
): Sheet => ({
  name: options.name ?? 'Sheet1',
  isHidden: options.isHidden ?? false,
  rows: grid.map((row) => row.map(cellOf)),
  merges: (options.merges ?? []).map((text): Merge => {
    const [top, left, bottom, right] = text.split(/[,:]/).map(Number) as [number, number, number, number]
    return { top, left, bottom, right }
  }),
})
