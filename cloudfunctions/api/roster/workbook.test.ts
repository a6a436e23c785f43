import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import * as XLSX from '@e965/xlsx'
import { parseRoster } from '../../../domain/roster/parse-roster'
import { ROSTER_BYTES_MAX, ROSTER_ROWS_MAX } from '../../../types/limits'
import { templateWorkbook } from './template-workbook'
import { readWorkbook } from './workbook'

const fixture = (name: string) => new Uint8Array(readFileSync(join(__dirname, '../../../test/fixtures/rosters', name)))
const text = (content: string) => new TextEncoder().encode(content)
const write = (rows: unknown[][], bookType: XLSX.BookType = 'xlsx') => {
  const workbook = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet(rows), 'Sheet1')
  return new Uint8Array(XLSX.write(workbook, { type: 'array', bookType, compression: true }))
}
const read = (bytes: Uint8Array, name = 'roster.xlsx') => {
  const result = readWorkbook(bytes, name)
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.detail)}`)
  return result.value
}
const parseFixture = (name: string) => parseRoster(read(fixture(name), name))

describe('the same twenty flats', () => {
  const clean = parseFixture('clean.xlsx').flats.map(({ sourceRows: _rows, ...flat }) => flat)

  test('are read from .xlsx without a problem', () => {
    expect(clean).toHaveLength(20)
    expect(parseFixture('clean.xlsx').problems).toEqual([])
    expect(clean[0]).toEqual({
      building: '6号楼',
      unit: '1单元',
      room: '101',
      floor: 1,
      position: '01',
      areaCentiSqm: 5836,
      owners: [{ name: '王桂兰', phone: '13800000000', share: null }],
      consentRule: 'sole',
      occupancy: 'tenant',
      note: null,
    })
  })

  test.each(['old.xls', 'utf8.csv', 'gbk.csv', 'html-renamed.xls'])('are the same flats in %s', (name) => {
    expect(parseFixture(name).flats.map(({ sourceRows: _rows, ...flat }) => flat)).toEqual(clean)
  })

  test.each(['xlsb', 'ods', 'xlml', 'html'] as const)('are the same flats saved as %s', (bookType) => {
    const rows = XLSX.utils.sheet_to_json<unknown[]>(XLSX.read(fixture('clean.xlsx')).Sheets.Sheet1!, { header: 1 })
    const result = parseRoster(read(write(rows, bookType)))
    expect(result.flats.map(({ sourceRows: _rows, ...flat }) => flat)).toEqual(clean)
  })
})

test('a messy file: every problem by row and column, and only good rows become flats', () => {
  const result = parseFixture('messy.xlsx')
  expect(result.sheets.map(({ name }) => name)).toEqual(['住户表', '填表说明'])
  expect(result.sheets[0]).toMatchObject({ headerRow: 3, rows: 20 })
  expect(result.counts).toEqual({
    rows: 20,
    flats: 8,
    fix: 11,
    check: 5,
    ok: 4,
    skipped: 4,
    buildings: 1,
    stairwells: 2,
  })
  expect(
    result.problems.map(({ severity, code, column, row }) => `${severity} ${code} ${column ?? ''}${row ?? ''}`),
  ).toEqual([
    'fix area_unreadable D7',
    'fix room_unreadable C8',
    'fix room_missing C9',
    'fix room_is_date C11',
    'fix cell_error D12',
    'fix owner_not_a_name E13',
    'fix owner_not_a_name E15',
    'fix owner_not_a_name E16',
    'fix area_not_positive D17',
    'fix flat_twice_other_owner E18',
    'fix flat_twice_other_owner E19',
    'check flat_twice C21',
    'check area_unlikely D23',
    'check owner_missing E25',
    'check owner_missing E26',
    'check phone_unreadable F26',
    'check formula_text I27',
    'info id_card_left_out G',
    'info id_card_left_out I',
    'info sheet_hidden ',
    'info sheet_skipped ',
    'info several_owners E24',
  ])
  expect(result.idCards).toBe(19)
  expect(JSON.stringify(result)).not.toMatch(/110101\d{12}/)
})

test('a header of two lines with merged groups leaves the tenant out', () => {
  const result = parseFixture('two-line-header.xlsx')
  expect(result.sheets[0]!.columns.map(({ field }) => field)).toEqual([
    'ignore',
    'building',
    'unit',
    'room',
    'area',
    'ignore',
    'owner',
    'phone',
    'share',
    'ignore',
    'ignore',
    'note',
  ])
  expect(result.flats.map(({ room, consentRule }) => `${room} ${consentRule}`)).toEqual([
    '101 sole',
    '102 shares',
    '201 shares',
  ])
  expect(JSON.stringify(result.flats)).not.toContain('租客')
})

test('a column of whole addresses is taken apart', () => {
  const result = parseFixture('combined-address.xlsx')
  expect(result.flats.map(({ building, unit, room }) => building + unit + room)).toEqual([
    '6号楼2单元403',
    '6号楼2单元404',
    '6号楼3单元101',
    '7号楼1单元502',
  ])
  expect(result.flats.map(({ consentRule }) => consentRule)).toEqual(['sole', 'joint', 'sole', 'shares'])
})

describe('a file is what it contains', () => {
  test.each<[string, Uint8Array, object]>([
    [
      'a Word file named .xlsx',
      fixture('word-renamed.xlsx'),
      { code: 'file_unreadable', detail: { found: 'Word 文档' } },
    ],
    [
      'an encrypted workbook',
      fixture('encrypted.xlsx'),
      { code: 'file_unreadable', detail: { found: '加密的工作簿' } },
    ],
    ['an empty workbook', fixture('empty.xlsx'), { code: 'file_empty' }],
    ['a workbook with nothing but a header', write([['楼号', '房号']]), { code: 'file_empty' }],
    ['no bytes', new Uint8Array(), { code: 'file_empty' }],
    ['only spaces', text(' \n \n'), { code: 'file_empty' }],
    [
      'a PNG',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
      { code: 'file_unreadable', detail: { found: '图片' } },
    ],
    ['a PDF', text('%PDF-1.7 ...'), { code: 'file_unreadable', detail: { found: 'PDF 文件' } }],
    [
      'a web page without a table',
      text('<!doctype html><p>请登录'),
      { code: 'file_unreadable', detail: { found: '网页' } },
    ],
    [
      'a note named .xlsx',
      text('名册在群里，大家看看'),
      { code: 'file_unreadable', detail: { found: '没有分列的文字' } },
    ],
    [
      'a note of several lines',
      text('名册\n6号楼2单元403 王桂兰\n请核对'),
      { code: 'file_unreadable', detail: { found: '没有分列的文字' } },
    ],
    ['a text with nothing but a header', text('楼号,房号\n'), { code: 'file_empty' }],
    ['random bytes', new Uint8Array(500).map((_, index) => (index * 7919) % 256), { code: 'file_unreadable' }],
    ['half a workbook', fixture('clean.xlsx').slice(0, 5000), { code: 'file_unreadable' }],
    ['half an old workbook', fixture('old.xls').slice(0, 1000), { code: 'file_unreadable' }],
    ['too many bytes', new Uint8Array(ROSTER_BYTES_MAX + 1), { code: 'file_too_large' }],
  ])('%s is refused by name', (_name, bytes, expected) => {
    expect(readWorkbook(bytes, 'roster.xlsx')).toMatchObject({ ok: false, ...expected })
  })

  test('a zip of other things is refused', () => {
    const zip = XLSX.CFB.utils.cfb_new()
    XLSX.CFB.utils.cfb_add(zip, '/photo.txt', Buffer.from('x'.repeat(100)))
    const bytes = new Uint8Array(
      XLSX.CFB.write(zip, { fileType: 'zip', type: 'buffer', compression: true } as never) as unknown as Uint8Array,
    )
    expect(readWorkbook(bytes, 'roster.xlsx')).toMatchObject({ code: 'file_unreadable', detail: { found: '压缩包' } })
  })

  test.each([
    'ID,楼号,房号\n1,6,403',
    'TABLE,楼号,房号\n1,6,403',
    'sep=;\n楼号;房号\n6;403',
    '楼号\t房号\n6\t403',
    '楼号，房号\n6，403',
  ])('a text file is separated values whatever it starts with: %j', (content) => {
    const [sheet] = read(text(content), '6号楼名册.csv')
    expect(sheet!.name).toBe('6号楼名册')
    expect(sheet!.rows.map((row) => row.map((cell) => cell?.text).slice(-2))).toEqual([
      ['楼号', '房号'],
      ['6', '403'],
    ])
  })

  test('text keeps its zeros and its dates as they are', () => {
    const [sheet] = read(text('楼号,房号\n6,0403\n6,3-1'), 'a.csv')
    expect(sheet!.rows[1]![1]).toEqual({ kind: 'text', text: '0403' })
    expect(sheet!.rows[2]![1]).toEqual({ kind: 'text', text: '3-1' })
  })

  test('Unicode text as Excel saves it (UTF-16) is read', () => {
    const utf16 = new Uint8Array(Buffer.from('\ufeff楼号\t房号\r\n6\t403\r\n', 'utf16le'))
    expect(read(utf16, 'a.txt')[0]!.rows[0]!.map((cell) => cell?.text)).toEqual(['楼号', '房号'])
  })
})

describe('cells', () => {
  const cells = (row: unknown[]) => read(write([['楼号', '房号'], row]))[0]!.rows[1]
  test('dates, errors, numbers and formulas keep what they are', () => {
    expect(
      cells([
        { t: 'n', v: 45717, z: 'm"月"d"日"' },
        { t: 'e', v: 0x17, w: '#REF!' },
        { t: 'n', v: 58.36, f: 'A1*2' },
        13800000216,
        '=cmd|calc',
        { t: 'n', v: 5, z: '0.00' },
      ]),
    ).toEqual([
      { kind: 'date', text: '3月1日', year: 2025, month: 3, day: 1 },
      { kind: 'error', text: '#REF!' },
      { kind: 'number', number: 58.36, text: '58.36' },
      { kind: 'number', number: 13800000216, text: '13800000216' },
      { kind: 'text', text: '=cmd|calc' },
      { kind: 'number', number: 5, text: '5' },
    ])
  })
})

/** Rewrites one part of a workbook and zips it again, declaring `size` as the part's unpacked size. */
const tamper = (bytes: Uint8Array, part: RegExp, edit: (xml: string) => string, size?: number): Uint8Array => {
  const zip = XLSX.CFB.read(bytes as never, { type: 'array' as never })
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  zip.FullPaths.forEach((path: string, index: number) => {
    const entry = zip.FileIndex[index]!
    if (path.endsWith('/')) return
    const name = Buffer.from(path.replace(/^Root Entry\//, ''))
    const content = part.test(path)
      ? Buffer.from(edit(Buffer.from(entry.content as never).toString()))
      : Buffer.from(entry.content as never)
    const packed = deflateRawSync(content)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(20, 4)
    head.writeUInt16LE(8, 8)
    head.writeUInt32LE(packed.length, 18)
    head.writeUInt32LE(size ?? content.length, 22)
    head.writeUInt16LE(name.length, 26)
    const directory = Buffer.alloc(46)
    directory.writeUInt32LE(0x02014b50, 0)
    directory.writeUInt16LE(8, 10)
    directory.writeUInt32LE(packed.length, 20)
    directory.writeUInt32LE(size ?? content.length, 24)
    directory.writeUInt16LE(name.length, 28)
    directory.writeUInt32LE(offset, 42)
    local.push(head, name, packed)
    central.push(directory, name)
    offset += 30 + name.length + packed.length
  })
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(central.length / 2, 8)
  end.writeUInt16LE(central.length / 2, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...local, directory, end]))
}

describe('a file that lies about its size', () => {
  const sheetPart = /sheet1\.xml$/

  test('an untouched rewrite is still read', () => {
    expect(read(tamper(fixture('clean.xlsx'), sheetPart, (xml) => xml))[0]!.rows).toHaveLength(21)
  })

  test('a range of a million rows and 16,384 columns costs nothing', () => {
    const bytes = tamper(fixture('clean.xlsx'), sheetPart, (xml) =>
      xml.replace(/<dimension ref="[^"]*"\/>/, '<dimension ref="A1:XFD1048576"/>'),
    )
    expect(read(bytes)[0]!.rows).toHaveLength(21)
  })

  test('a range smaller than the rows hides none of them', () => {
    const bytes = tamper(fixture('clean.xlsx'), sheetPart, (xml) =>
      xml.replace(/<dimension ref="[^"]*"\/>/, '<dimension ref="A1"/>'),
    )
    expect(read(bytes)[0]!.rows).toHaveLength(21)
  })

  test('empty formatted cells down to the last row are no rows', () => {
    const bytes = tamper(fixture('clean.xlsx'), sheetPart, (xml) =>
      xml.replace('</sheetData>', '<row r="1048576"><c r="A1048576" s="0"/></row></sheetData>'),
    )
    expect(read(bytes)[0]!.rows).toHaveLength(21)
  })

  test('something in the last row of all is refused, not dropped', () => {
    const bytes = tamper(fixture('clean.xlsx'), sheetPart, (xml) =>
      xml.replace('</sheetData>', '<row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>'),
    )
    expect(readWorkbook(bytes, 'a.xlsx')).toMatchObject({ code: 'file_too_large' })
  })

  test('a bomb is refused whatever size it declares', () => {
    const bomb = (size?: number) =>
      tamper(
        fixture('clean.xlsx'),
        sheetPart,
        (xml) => xml.replace('</sheetData>', `${' '.repeat(60 * 1024 * 1024)}</sheetData>`),
        size,
      )
    expect(readWorkbook(bomb(), 'a.xlsx')).toMatchObject({ code: 'file_too_large' })
    expect(readWorkbook(bomb(100), 'a.xlsx')).toMatchObject({ code: 'file_too_large' })
  })

  test('a merge over the whole sheet is read as far as there are rows', () => {
    const bytes = tamper(fixture('clean.xlsx'), sheetPart, (xml) =>
      xml.replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="A2:A1048576"/></mergeCells>'),
    )
    expect(parseRoster(read(bytes)).flats).toHaveLength(20)
  })
})

describe('a big file', () => {
  const header = ['楼号', '单元', '房号', '建筑面积', '产权人', '手机号']
  const rows = (count: number) =>
    Array.from({ length: count }, (_, n) => [
      `${1 + Math.floor(n / 48)}号楼`,
      `${1 + (Math.floor(n / 12) % 4)}单元`,
      `${1 + (Math.floor(n / 2) % 6)}0${1 + (n % 2)}`,
      58.36,
      '王桂兰',
      13800000216,
    ])

  test('of as many rows as allowed is read and parsed whole', () => {
    const result = parseRoster(read(write([header, ...rows(ROSTER_ROWS_MAX)])))
    expect(result.counts).toMatchObject({ rows: ROSTER_ROWS_MAX, flats: ROSTER_ROWS_MAX, fix: 0 })
  }, 120_000)

  test('of more rows is refused, as a workbook and as text', () => {
    const many = [header, ...rows(ROSTER_ROWS_MAX + 200)]
    expect(readWorkbook(write(many), 'a.xlsx')).toMatchObject({ code: 'file_too_large' })
    expect(readWorkbook(text(many.map((row) => row.join(',')).join('\n')), 'a.csv')).toMatchObject({
      code: 'file_too_large',
    })
  }, 120_000)
})

describe('the template', () => {
  const template = templateWorkbook()

  test('is recognised in every column, and its examples are not imported', () => {
    const result = parseRoster(read(template.bytes, template.name))
    expect(result.sheets[0]!.columns.map(({ field, isSure }) => (isSure ? field : '?'))).toEqual([
      'building',
      'unit',
      'room',
      'floor',
      'area',
      'owner',
      'phone',
      'ownership',
      'share',
      'occupancy',
      'note',
    ])
    expect(result).toMatchObject({ flats: [], counts: { rows: 0, skipped: 2 }, blocked: null })
    expect(result.problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual(['info sheet_skipped'])
  })

  test('its text columns keep 「3-1」 from becoming a date', () => {
    const sheet = XLSX.read(template.bytes, { cellNF: true, sheetStubs: true, cellStyles: true }).Sheets.住户名册!
    expect([sheet.C2, sheet.C200].map((cell) => (cell as XLSX.CellObject | undefined)?.z)).toEqual(['@', '@'])
  })
})
