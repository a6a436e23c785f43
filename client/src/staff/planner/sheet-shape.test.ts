import { sheetShape } from './sheet-shape'

const doors = (count: number, perStairwell: number) =>
  Array.from({ length: count }, (_, n) => ({ stairwellId: `s${Math.floor(n / perStairwell)}` }))

test.each([
  ['few doors stand in one column, with room to write', 6, 3, 1, 11],
  ['more stand in two', 24, 3, 2, 11],
])('%s', (_, count, per, columns, rowMm) => {
  expect(sheetShape(doors(count, per))).toEqual({ columns, rowMm })
})

test('sixty doors of twenty stairwells fit on one A4 sheet in two columns', () => {
  const { columns, rowMm } = sheetShape(doors(60, 3))
  expect(columns).toBe(2)
  expect((60 + 20 * 0.8) * rowMm).toBeLessThanOrEqual(2 * 232)
})

test('three hundred keep rows that a pencil can tick, on more sheets', () => {
  expect(sheetShape(doors(300, 5)).rowMm).toBeGreaterThanOrEqual(5.8)
})
