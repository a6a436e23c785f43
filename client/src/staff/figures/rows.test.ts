import { blockersInOrder, blockerWords, completeWords, type StairwellRow, sortRows, spokenRow } from './rows'

const row = (unit: string, complete: number | null, score: number | null): StairwellRow => ({
  stairwellId: unit,
  building: '6号楼',
  unit,
  figures:
    complete === null
      ? null
      : { households: 20, agreed: 10, areaCentiSqm: 0, agreedAreaCentiSqm: 0, risers: 10, complete },
  resilience: { score, parts: { turnout: score, mutualHelp: null, supervision: null, conflicts: null } },
})
const units = (rows: StairwellRow[]) => rows.map(({ unit }) => unit)

test('what is not known stands last, whichever way one sorts, and equals stand by their door', () => {
  const rows = [row('10门', 4, 50), row('1门', null, null), row('3门', 9, null), row('2门', 4, 80)]
  expect(units(sortRows(rows, 'complete', false))).toEqual(['2门', '10门', '3门', '1门'])
  expect(units(sortRows(rows, 'complete', true))).toEqual(['3门', '2门', '10门', '1门'])
  expect(units(sortRows(rows, 'score', false))).toEqual(['10门', '2门', '1门', '3门'])
  expect(units(sortRows(rows, 'score', true))).toEqual(['2门', '10门', '1门', '3门'])
  expect(units(sortRows(rows, 'door', true))).toEqual(['10门', '3门', '2门', '1门'])
})

test('a part of too few cases is said to be that, not nought', () => {
  expect(spokenRow(row('1门', 4, 80))).toBe(
    '6号楼1门，成串率 40.0%，同意率 50.0%，韧性 80，参与 80 · 互助 例子太少 · 监督 例子太少 · 少纠纷 例子太少',
  )
  expect(completeWords(row('1门', null, null))).toBe('没有征求')
})

test.each([
  [{ households: 12, risers: 19, alone: 7 }, '12 户，卡住 19 根，其中 7 根只差他们'],
  [{ households: 1, risers: 3, alone: 3 }, '1 户，卡住 3 根，都只差他们'],
  [{ households: 2, risers: 2, alone: 0 }, '2 户，卡住 2 根'],
])('what blocks is said in households and pipes: %j', (counts, words) => {
  expect(blockerWords(counts)).toBe(words)
})

test('what holds most up stands first, and what holds nobody is left out', () => {
  const blocker = (obstacle: 'silent' | 'promise' | 'tenant', risers: number, alone: number, households = 1) => ({
    ...{ obstacle, risers, alone, households },
  })
  const all = [blocker('silent', 3, 0), blocker('promise', 3, 2), blocker('tenant', 0, 0, 0)]
  expect(blockersInOrder(all).map(({ obstacle }) => obstacle)).toEqual(['promise', 'silent'])
})
