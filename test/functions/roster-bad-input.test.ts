import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as XLSX from '@e965/xlsx'
import type { Actions } from '../../types/contract'
import { refusals } from '../../types/refusals'
import type { RosterMapping } from '../../types/roster'
import { buildHouse, type House } from '../support/estate'

/** What a new user's files are like, through the real actions. The estate has no roster yet. */
let house: House
beforeAll(async () => {
  house = await buildHouse()
})
afterAll(() => house.stop())

const fixture = (name: string) => readFileSync(join(__dirname, '../fixtures/rosters', name))
const upload = (name: string, bytes: Uint8Array) =>
  house.gateway.upload(house.outsider, house.otherEstateId, 'roster', name, bytes)
const preview = async (name: string, bytes: Uint8Array, mapping?: RosterMapping) => {
  const fileId = await upload(name, bytes)
  const input = { estateId: house.otherEstateId, fileId, ...(mapping ? { mapping } : {}) }
  return { fileId, answer: await house.outsider.ask('roster.preview', input) }
}
type Preview = Actions['roster.preview']['output']
const read = async (...file: Parameters<typeof preview>): Promise<Preview & { fileId: string }> => {
  const { answer, fileId } = await preview(...file)
  if (!answer.ok) throw new Error(answer.code)
  return { ...answer.value, fileId }
}

type Value = string | number | XLSX.CellObject
const header = ['楼号', '单元', '房号', '建筑面积', '产权人', '手机号']
const workbook = (rows: Value[][]): Uint8Array => {
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), '名册')
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }))
}

test.each([
  ['a Word file named .xlsx', 'a.xlsx', fixture('word-renamed.xlsx'), 'file_unreadable', { found: 'Word 文档' }],
  ['a note named .xlsx', 'a.xlsx', Buffer.from('名册在群里'), 'file_unreadable', { found: '没有分列的文字' }],
  ['an encrypted workbook', 'a.xlsx', fixture('encrypted.xlsx'), 'file_unreadable', { found: '加密的工作簿' }],
  ['an empty workbook', 'a.xlsx', fixture('empty.xlsx'), 'file_empty', undefined],
  ['a workbook with a header alone', 'a.xlsx', workbook([header]), 'file_empty', undefined],
] as const)('%s is refused, and the words say what to do', async (_title, name, bytes, code, detail) => {
  const { answer } = await preview(name, bytes)
  expect(answer).toMatchObject({ ok: false, code, ...(detail ? { detail } : {}) })
  expect(refusals[code]).toMatch(/请/)
})

test.each([
  ['separated text named .xlsx', '名册.xlsx', fixture('utf8.csv')],
  ['a CSV as Excel in Chinese saves it (GBK)', '名册.csv', fixture('gbk.csv')],
])('%s is read', async (_title, name, bytes) => {
  const { counts, rows, blocked } = await read(name, bytes)
  expect(blocked).toBeNull()
  expect(counts).toMatchObject({ fix: 0 })
  expect(counts.flats).toBeGreaterThan(0)
  for (const { owners } of rows) for (const owner of owners) expect(owner).toMatch(/^\p{Script=Han}/u)
})

/** A row with one bad cell, the problem it makes, and where. */
const bad: [title: string, row: Value[], problem: string][] = [
  ['a formula for a name', ['6号楼', '1单元', '101', 50, '=HYPERLINK("http://x")'], 'fix owner_not_a_name E'],
  ['markup for a name', ['6号楼', '1单元', '102', 50, '<b>王五</b>'], 'fix owner_not_a_name E'],
  ['an emoji in a name', ['6号楼', '1单元', '103', 50, '王五😀'], 'fix owner_not_a_name E'],
  ['a negative area', ['6号楼', '1单元', '201', -50, '王五'], 'fix area_not_positive D'],
  ['an area of zero', ['6号楼', '1单元', '202', 0, '王五'], 'fix area_not_positive D'],
  ['an absurd area', ['6号楼', '1单元', '203', 1e12, '王五'], 'fix area_unreadable D'],
  ['an area as large as the house', ['6号楼', '1单元', '204', 5836, '王五'], 'check area_unlikely D'],
  ['an error for an area', ['6号楼', '1单元', '301', { t: 'e', v: 0x17, w: '#REF!' }, '王五'], 'fix cell_error D'],
  ['an error for a flat number', ['6号楼', '1单元', { t: 'e', v: 0x17, w: '#REF!' }, 50, '王五'], 'fix cell_error C'],
  [
    'a date for a flat number',
    ['6号楼', '1单元', { t: 'n', v: 45_717, z: 'm"月"d"日"' }, 50, '王五'],
    'fix room_is_date C',
  ],
  ['a flat with one owner', ['6号楼', '1单元', '401', 50, '王五'], 'fix flat_twice_other_owner E'],
  ['the same flat with another', ['6号楼', '1单元', '401', 50, '赵六'], 'fix flat_twice_other_owner E'],
]
const good: Value[] = ['6号楼', '1单元', '501', 50, '王五', '13900000001']

test('each bad cell is named by row and column with a remedy, and only good rows are imported', async () => {
  const file = workbook([header, good, ...bad.map(([, row]) => row)])
  const { problems, counts, fileId, fileHash, mapping } = await read('坏名册.xlsx', file)
  for (const [index, [title, , problem]] of bad.entries()) {
    const row = index + 3
    const [severity, code, column] = problem.split(' ')
    const found = problems.find((one) => one.row === row && one.code === code)
    expect({ title, found }).toMatchObject({ found: { severity, column } })
    expect(found?.message).toMatch(/\p{Script=Han}/u)
    expect(found?.remedy).toMatch(/\p{Script=Han}.*[。？]$/u)
  }
  const toFix = bad.filter(([, , problem]) => problem.startsWith('fix')).length
  expect(counts).toMatchObject({ rows: bad.length + 1, fix: toFix, flats: 2 })

  const input = { estateId: house.otherEstateId, fileId, fileHash, mapping, from: 0 }
  expect(await house.outsider.ask('roster.import', { ...input, onlyGoodRows: false })).toMatchObject({
    ok: false,
    code: 'roster_has_problems',
    detail: { rows: toFix },
  })
  const done = await house.outsider.call('roster.import', { ...input, onlyGoodRows: true })
  expect(done).toMatchObject({ done: true, flats: { added: 2 } })
})

test('a mapping that only points at the header has its columns recognised there; a word of staff overrides them', async () => {
  const rows = [['住户登记表', '房号不明的先空着'], header, good, ['6号楼', '1单元', '502', 60, '赵六']]
  const only = await read('名册.xlsx', workbook(rows), { 名册: { headerRow: 1, columns: {} } })
  expect(only.counts).toMatchObject({ flats: 2, fix: 0 })
  expect(only.mapping.名册?.columns).toEqual({
    0: 'building',
    1: 'unit',
    2: 'room',
    3: 'area',
    4: 'owner',
    5: 'phone',
  })
  const without = await read('名册.xlsx', workbook(rows), { 名册: { headerRow: 1, columns: { 5: 'ignore' } } })
  expect(without.mapping.名册?.columns).toMatchObject({ 4: 'owner', 5: 'ignore' })
  expect(without.rows.flatMap(({ phones }) => phones)).toEqual([])
})
