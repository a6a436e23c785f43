import { readFileSync } from 'node:fs'
import { readWorkbook } from '../cloudfunctions/api/roster/workbook'
import { parseRoster } from '../domain/roster/parse-roster'
import { demoFlats } from './flats'

test('the roster file in the repository is the demo estate, and nothing in it needs mending', () => {
  const bytes = new Uint8Array(readFileSync('demo/roster/新明胡同住户花名册.xlsx'))
  const sheets = readWorkbook(bytes, '名册.xlsx')
  if (!sheets.ok) throw new Error(sheets.code)
  const { counts, flats } = parseRoster(sheets.value)
  expect(counts).toMatchObject({ flats: demoFlats().length, fix: 0, stairwells: 9 })
  const ruleOf = (building: string, room: string) =>
    flats.find((flat) => flat.building === building && flat.room === room && flat.owners.length > 1)?.consentRule
  expect(ruleOf('5号楼', '402')).toBe('shares')
  expect(ruleOf('7号楼', '402')).toBe('joint')
  expect(flats.filter((flat) => flat.occupancy === 'tenant').length).toBeGreaterThan(10)
})
