import { ageRows, byCrew, costRows, crewCells, onTimePercent } from './rows'
import type { Figures } from './use-figures'

const crew = (name: string, more: Partial<Figures['crews'][number]> = {}) => ({
  ...{ crewId: name, name, claims: 4, ended: 3, onTime: 2, late: 1, reopened: 0, meanStars: 4.5, paidFen: 12_345 },
  ...more,
})
const figures = {
  open: { upTo3: 2, upTo7: 0, upTo15: 1, older: 1 },
  damages: [
    { damage: 'leak', claims: 5, paidFen: 0 },
    { damage: 'tile', claims: 2, paidFen: 80_000 },
    { damage: 'crack', claims: 7, paidFen: 0 },
  ],
} as unknown as Figures

test('only claims that are old are called late, in words', () => {
  expect(ageRows(figures).map(({ words }) => words)).toEqual(['2 份', '0 份', '1 份', '1 份，该催了'])
  expect(ageRows({ ...figures, open: { upTo3: 0, upTo7: 0, upTo15: 0, older: 0 } }).some(({ isLate }) => isLate)).toBe(
    false,
  )
})

test('what cost most stands first, and of equal cost what happens most', () => {
  expect(costRows(figures).map(({ words }) => words)).toEqual(['¥800.00 · 2 份', '¥0.00 · 7 份', '¥0.00 · 5 份'])
})

test('on time is counted of what has been settled or is late, and unknown before', () => {
  expect(onTimePercent({ onTime: 2, late: 1 })).toBe(66)
  expect(onTimePercent({ onTime: 0, late: 0 })).toBeNull()
})

test('a crew of which nothing is known stands below one that is always late', () => {
  const rows = [crew('新队', { onTime: 0, late: 0 }), crew('慢队', { onTime: 0, late: 3 }), crew('快队', { late: 0 })]
  const sorted = rows.sort((one, other) => -(byCrew.onTime?.(one, other) ?? 0))
  expect(sorted.map(({ name }) => name)).toEqual(['快队', '慢队', '新队'])
})

test('the table leaves as numbers that a spreadsheet can add up', () => {
  expect(crewCells(crew('一队', { meanStars: null }))).toEqual(['一队', 4, 3, 2, 1, 0, '', '123.45'])
})
