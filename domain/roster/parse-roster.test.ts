import fc from 'fast-check'
import type { RosterMapping } from '../../types/roster'
import { buildSheet } from './build-sheet'
import { parseRoster } from './parse-roster'
import type { Cell } from './sheet'
import { toRowView } from './to-row-view'

const header = ['楼号', '单元', '房号', '建筑面积', '产权人', '手机号', '产权性质', '份额', '备注']
type Grid = Parameters<typeof buildSheet>[0]
const parse = (rows: Grid, options?: Parameters<typeof buildSheet>[1]) =>
  parseRoster([buildSheet([header, ...rows], options)])
const codes = (result: ReturnType<typeof parseRoster>) =>
  result.problems.map(({ severity, code, row, column }) => `${severity} ${code} ${column ?? ''}${row ?? ''}`)

const good = ['6号楼', '2', '403', '58.36', '王桂兰', '13800000216']

test('a good row becomes a flat', () => {
  const result = parse([good])
  expect(result.problems).toEqual([])
  expect(result.flats).toEqual([
    {
      building: '6号楼',
      unit: '2单元',
      room: '403',
      floor: 4,
      position: '03',
      areaCentiSqm: 5836,
      owners: [{ name: '王桂兰', phone: '13800000216', share: null }],
      consentRule: 'sole',
      occupancy: 'unknown',
      note: null,
      sourceRows: [{ sheet: 'Sheet1', row: 2 }],
    },
  ])
  expect(result.counts).toEqual({ rows: 1, flats: 1, fix: 0, check: 0, ok: 1, skipped: 0, buildings: 1, stairwells: 1 })
  expect(toRowView(result.rows[0]!)).toMatchObject({ owners: ['王桂兰'], phones: ['138****0216'], severity: 'ok' })
})

const date: Cell = { kind: 'date', text: '3月1日', year: 2025, month: 3, day: 1 }
const error: Cell = { kind: 'error', text: '#REF!' }

test.each<[string, Grid[number], string]>([
  ['a missing building', ['', '2', '403', '58.36', '王桂兰'], 'fix building_missing A3'],
  ['a missing flat number', ['6', '2', '', '58.36', '王桂兰'], 'fix room_missing C3'],
  ['a letter in the flat number', ['6', '2', '4O3', '58.36', '王桂兰'], 'fix room_unreadable C3'],
  ['two flats in one cell', ['6', '2', '403、404', '58.36', '王桂兰'], 'fix room_unreadable C3'],
  ['a date in the flat number', ['6', '2', date, '58.36', '王桂兰'], 'fix room_is_date C3'],
  ['a date as a CSV has it', ['6', '2', '2025/3/1', '58.36', '王桂兰'], 'fix room_is_date C3'],
  ['a date for the unit', ['6', date, '403', '58.36', '王桂兰'], 'fix room_is_date B3'],
  ['an error in the flat number', ['6', '2', error, '58.36', '王桂兰'], 'fix cell_error C3'],
  ['an error in the area', ['6', '2', '403', error, '王桂兰'], 'fix cell_error D3'],
  ['a formula without a result', ['6', '2', '403', '=A1*2', '王桂兰'], 'fix formula_text D3'],
  ['an area with two dots', ['6', '2', '403', '58..36', '王桂兰'], 'fix area_unreadable D3'],
  ['a negative area', ['6', '2', '403', -58.36, '王桂兰'], 'fix area_not_positive D3'],
  ['an area of three decimals', ['6', '2', '403', '58.365', '王桂兰'], 'check area_unreadable D3'],
  ['a tiny area', ['6', '2', '403', 5.836, '王桂兰'], 'check area_unlikely D3'],
  ['no area', ['6', '2', '403', '', '王桂兰'], 'fix area_missing D3'],
  ['no owner', ['6', '2', '403', '58.36', ''], 'check owner_missing E3'],
  ['markup for a name', ['6', '2', '403', '58.36', '<script>'], 'fix owner_not_a_name E3'],
  ['an emoji in a name', ['6', '2', '403', '58.36', '王桂兰😀'], 'fix owner_not_a_name E3'],
  ['a formula for a name', ['6', '2', '403', '58.36', '=cmd|calc'], 'fix owner_not_a_name E3'],
  ['an error for a name', ['6', '2', '403', '58.36', error], 'check cell_error E3'],
  ['a short phone', ['6', '2', '403', '58.36', '王桂兰', '1380000'], 'check phone_unreadable F3'],
  ['a phone in scientific notation', ['6', '2', '403', '58.36', '王桂兰', '1.38E+10'], 'check phone_unreadable F3'],
  [
    'two phones for one owner',
    ['6', '2', '403', '58.36', '王桂兰', '13800000001/13800000002'],
    'info several_phones F3',
  ],
  ['a missing unit where others have one', ['6', '', '403', '58.36', '王桂兰'], 'fix unit_missing B3'],
  ['an unreadable unit', ['6', '东边那个', '403', '58.36', '王桂兰'], 'fix unit_missing B3'],
  ['a flat number without a floor', ['6', '2', '3', '58.36', '王桂兰'], 'check floor_guessed C3'],
  ['public housing without its unit', ['6', '2', '403', '58.36', '王桂兰', '', '直管公房'], 'check owner_missing E3'],
  ['an unknown ownership', ['6', '2', '403', '58.36', '王桂兰', '', '祖传'], 'check ownership_unknown G3'],
  ['shares above one', ['6', '2', '403', '58.36', '马秀英、马强', '', '', '2/3、2/3'], 'fix shares_do_not_add_up H3'],
  ['one owner with half', ['6', '2', '403', '58.36', '马秀英', '', '', '1/2'], 'fix shares_do_not_add_up H3'],
  [
    'rounded thirds',
    ['6', '2', '403', '58.36', '马秀英、马强、马红', '', '', '33.33%、33.33%、33.33%'],
    'check shares_do_not_add_up H3',
  ],
  ['an unreadable share', ['6', '2', '403', '58.36', '马秀英、马强', '', '', '大头小头'], 'check share_unreadable H3'],
  ['two owners', ['6', '2', '403', '58.36', '马秀英、马强'], 'info several_owners E3'],
  ['a note like a formula', ['6', '2', '403', '58.36', '王桂兰', '', '', '', '=cmd|calc'], 'check formula_text I3'],
  ['the building in the flat number contradicts', ['6', '2', '7-2-403', '58.36', '王桂兰'], 'fix room_unreadable C3'],
  ['the unit in the flat number contradicts', ['6', '2', '3-403', '58.36', '王桂兰'], 'fix room_unreadable C3'],
])('%s is told by row and column', (_name, row, expected) => {
  const result = parse([['6', '2', '101', '58.36', '赵红'], row])
  expect(codes(result)).toContain(expected)
  expect(result.flats).toHaveLength(expected.startsWith('fix') ? 1 : 2)
})

test('a problem says what is wrong and how to fix it', () => {
  const [problem] = parse([['6', '2', '302', '58..36', '陈玉芝']]).problems
  expect(problem).toMatchObject({
    found: '58..36',
    message: '「58..36」多了一个点',
    remedy: '改成 58.36。',
    field: 'area',
  })
})

test('a slipped decimal point is seen beside the flats above and below', () => {
  const result = parse([
    ...['101', '201', '301'].map((room, n) => ['6', '2', room, '58.36', `王桂${'兰红英'[n]}`]),
    ['6', '2', '401', '5.836', '孙立群'],
  ])
  expect(result.problems.find(({ code }) => code === 'area_unlikely')?.remedy).toContain('58.36')
})

describe('rows that are no flat', () => {
  test.each<[string, Grid[number]]>([
    ['a total', ['合计', '', '', '1200']],
    ['a subtotal in another column', ['', '', '小计', '400']],
    ['a footer', ['制表人：孙静', '', '', '', '', '审核：']],
    ['a title in the middle', ['', '', '', '', '', '', '', '', '以下为二期']],
    ['a header printed again', header],
    ['a numbered empty line', ['6', '2', '', '', '']],
    ['an example row of the template', ['6', '2', '403', '58.36', '示例一', '', '', '', '这是示例行，不会导入']],
  ])('%s is skipped', (_name, row) => {
    const result = parse([good, row])
    expect(result.counts).toMatchObject({ rows: 1, skipped: 1, fix: 0 })
  })

  test('blank rows do not even count', () => {
    expect(parse([good, [], ['', ' ', ''], ['6', '2', '404', '58.36', '李红']]).counts).toMatchObject({
      rows: 2,
      skipped: 0,
    })
  })
})

describe('how offices leave out the building and the unit', () => {
  const rooms: Grid = [
    ['6号楼', '1单元', '101', '58.36', '王桂兰'],
    ['', '', '102', '58.36', '李建国'],
    ['', '2单元', '101', '58.36', '张秀英'],
    ['7号楼', '1单元', '101', '58.36', '刘红'],
  ]
  const places = (result: ReturnType<typeof parseRoster>) =>
    result.flats.map(({ building, unit, room }) => `${building}${unit}${room}`)
  const expected = ['6号楼1单元101', '6号楼1单元102', '6号楼2单元101', '7号楼1单元101']

  test('a merged cell holds for every row it covers', () => {
    expect(places(parse(rooms, { merges: ['1,0:3,0', '1,1:2,1'] }))).toEqual(expected)
  })

  test('a column written once per block is filled down, and says so once', () => {
    const result = parse(rooms)
    expect(places(result)).toEqual(expected)
    expect(codes(result)).toEqual(['check building_assumed A', 'check unit_assumed B'])
  })

  test('a line of its own names the building and unit of the rows below', () => {
    const result = parseRoster([
      buildSheet([
        ['房号', '面积', '业主'],
        ['6号楼 1单元'],
        ['101', '58.36', '王桂兰'],
        ['102', '58.36', '李建国'],
        ['6号楼 2单元'],
        ['101', '58.36', '张秀英'],
        ['7号楼1单元'],
        ['101', '58.36', '刘红'],
      ]),
    ])
    expect(places(result)).toEqual(expected)
  })

  test('the name of the sheet is the building', () => {
    const result = parseRoster([
      buildSheet(
        [
          ['单元', '房号', '面积', '业主'],
          ['1', '101', '58.36', '王桂兰'],
        ],
        { name: '6号楼' },
      ),
    ])
    expect(places(result)).toEqual(['6号楼1单元101'])
    expect(codes(result)).toEqual(['check building_assumed '])
  })

  test('a title that names one building counts, one that names several does not', () => {
    const under = (title: string) =>
      parseRoster([buildSheet([[title], ['单元', '房号', '面积', '业主'], ['1', '101', '58.36', '王桂兰']])])
    expect(places(under('新明胡同6号楼住户表'))).toEqual(['6号楼1单元101'])
    expect(under('新明胡同5、6号楼住户表').blocked).toBe('mapping_incomplete')
  })

  test('a building without units has one entrance, and says so once', () => {
    const result = parse([
      ['6', '', '101', '58.36', '王桂兰'],
      ['6', '', '102', '58.36', '李建国'],
    ])
    expect(places(result)).toEqual(['6号楼1单元101', '6号楼1单元102'])
    expect(codes(result)).toEqual(['check unit_assumed '])
  })

  test('「2门」 and 「2单元」 of one file are one stairwell', () => {
    const result = parse([
      ['6', '2门', '101', '58.36', '王桂兰'],
      ['6', '2单元', '102', '58.36', '李建国'],
      ['6', '2门', '201', '58.36', '张秀英'],
    ])
    expect(result.counts.stairwells).toBe(1)
    expect(new Set(result.flats.map(({ unit }) => unit))).toEqual(new Set(['2门']))
  })
})

describe('one flat in several rows', () => {
  test('a repeated row is kept once', () => {
    const result = parse([good, good])
    expect(codes(result)).toEqual(['check flat_twice C3'])
    expect(result.flats).toMatchObject([{ sourceRows: [{ row: 2 }, { row: 3 }] }])
  })

  test('other owners without a hint are to be fixed on both rows', () => {
    const result = parse([good, ['6号楼', '2', '403', '58.36', '李建国']])
    expect(codes(result)).toEqual(['fix flat_twice_other_owner E2', 'fix flat_twice_other_owner E3'])
    expect(result.flats).toEqual([])
  })

  test('other areas are to be fixed on both rows', () => {
    const result = parse([good, ['6号楼', '2', '403', '56.10', '王桂兰']])
    expect(codes(result)).toEqual(['fix flat_twice D2', 'fix flat_twice D3'])
  })

  test('co-owners one per row with shares become one flat (rule 29)', () => {
    const result = parse([
      ['6', '2', '403', '58.36', '马秀英', '13800000001', '', '1/2'],
      ['6', '2', '403', '58.36', '马强', '13800000002', '', '1/2'],
    ])
    expect(codes(result)).toEqual(['check several_owners E3'])
    expect(result.flats).toMatchObject([
      {
        consentRule: 'shares',
        owners: [{ name: '马秀英', share: { numerator: 1, denominator: 2 } }, { name: '马强' }],
      },
    ])
  })

  test('co-owners under one merged flat number become one flat that needs all of them (rule 29)', () => {
    const result = parse(
      [
        ['6', '2', '403', '58.36', '马秀英'],
        ['', '', '', '', '马强'],
      ],
      { merges: ['1,0:2,0', '1,1:2,1', '1,2:2,2', '1,3:2,3'] },
    )
    expect(result.flats).toMatchObject([
      { consentRule: 'joint', owners: [{ name: '马秀英' }, { name: '马强' }], areaCentiSqm: 5836 },
    ])
  })

  test('a flat waits as a whole for the row that must be fixed', () => {
    const result = parse([good, ['6号楼', '2', '403', '58..36', '王桂兰']])
    expect(result.flats).toEqual([])
    expect(result.rows.map(({ severity }) => severity)).toEqual(['fix', 'fix'])
  })
})

describe('who must agree', () => {
  const only = (...cells: string[]) => parse([['6', '2', '403', '58.36', ...cells]]).flats[0]
  test('unsold public housing is its unit’s, and the lessee is only a note (rule 29)', () => {
    expect(only('西城区房屋管理局', '', '直管公房')).toMatchObject({
      consentRule: 'unit',
      owners: [{ name: '西城区房屋管理局' }],
    })
    expect(only('王桂兰', '13800000001', '直管公房')).toMatchObject({
      consentRule: 'unit',
      owners: [],
      note: '承租人：王桂兰；名册电话：13800000001',
    })
  })
  test('housing bought from the unit is the buyer’s', () => {
    expect(only('王桂兰', '', '已购公房')).toMatchObject({ consentRule: 'sole', owners: [{ name: '王桂兰' }] })
  })
  test('a share that cannot be read leaves the stricter rule (rule 29)', () => {
    expect(only('马秀英、马强', '', '', '大头小头')).toMatchObject({ consentRule: 'joint' })
  })
  test('phones go to owners in order', () => {
    expect(only('马秀英、马强', '13800000001、13800000002')?.owners.map(({ phone }) => phone)).toEqual([
      '13800000001',
      '13800000002',
    ])
  })
})

describe('sheets and mapping', () => {
  test('hidden sheets are not read and are mentioned', () => {
    const result = parseRoster([buildSheet([header, good]), buildSheet([], { name: '旧表', isHidden: true })])
    expect(codes(result)).toEqual(['info sheet_hidden '])
  })

  test('without any header nothing is read and the columns are shown', () => {
    const result = parseRoster([buildSheet([good, good])])
    expect(result).toMatchObject({ blocked: 'header_not_found', flats: [], mapping: {} })
    expect(result.sheets[0]!.columns).toHaveLength(6)
  })

  test('a header without a flat number is incomplete', () => {
    expect(
      parseRoster([
        buildSheet([
          ['楼号', '业主'],
          ['6', '王桂兰'],
        ]),
      ]).blocked,
    ).toBe('mapping_incomplete')
  })

  test('what staff map is what is read', () => {
    const sheet = buildSheet([
      ['甲', '乙', '丙', '丁', '戊'],
      ['6', '403', '58.36', '王桂兰', '13800000001'],
    ])
    const mapping: RosterMapping = {
      Sheet1: { headerRow: 0, columns: { 0: 'building', 1: 'room', 2: 'area', 3: 'owner', 4: 'ignore' } },
    }
    const result = parseRoster([sheet], mapping)
    expect(result.flats).toMatchObject([{ building: '6号楼', room: '403', owners: [{ name: '王桂兰', phone: null }] }])
    expect(result.mapping.Sheet1).toEqual({
      headerRow: 0,
      columns: { 0: 'building', 1: 'room', 2: 'area', 3: 'owner', 4: 'ignore' },
    })
  })

  test('a mapping that only points at the header leaves the columns to be recognised under it', () => {
    const sheet = buildSheet([['楼号', '房号', '说明：照这样填'], ['填表人', '房号', '电话'], header, good])
    expect(parseRoster([sheet], { Sheet1: { headerRow: 2, columns: {} } }).flats).toMatchObject([
      { building: '6号楼', unit: '2单元', room: '403', areaCentiSqm: 5836, owners: [{ name: '王桂兰' }] },
    ])
  })

  test('a mapping of one column changes that column, and takes its meaning from the one recognised for it', () => {
    const sheet = buildSheet([
      ['楼号', '房号', '新房号', '建筑面积', '产权人'],
      ['6', '403', '1403', '58.36', '王桂兰'],
    ])
    const result = parseRoster([sheet], { Sheet1: { headerRow: 0, columns: { 2: 'room' } } })
    expect(result.flats).toMatchObject([{ room: '1403', areaCentiSqm: 5836, owners: [{ name: '王桂兰' }] }])
    expect(result.mapping.Sheet1?.columns).toMatchObject({ 1: 'ignore', 2: 'room', 3: 'area' })
  })

  test('the mapping it answers reads the same again', () => {
    const sheets = [buildSheet([['名册'], header, good, ['6', '2', '404', '58.36', '李红']])]
    const first = parseRoster(sheets)
    expect(parseRoster(sheets, first.mapping).flats).toEqual(first.flats)
  })

  test('a column of areas that is missing altogether is said once', () => {
    const result = parseRoster([
      buildSheet([
        ['楼号', '房号', '业主'],
        ['6', '101', '王桂兰'],
        ['6', '102', '李建国'],
      ]),
    ])
    expect(codes(result)).toEqual(['fix area_missing ', 'check unit_assumed '])
    expect(result.counts).toMatchObject({ fix: 2, flats: 0 })
  })

  test('a sheet named like a property of objects is only a sheet', () => {
    const result = parseRoster(
      [buildSheet([header, good], { name: '__proto__' }), buildSheet([header, good], { name: 'constructor' })],
      {},
    )
    expect(result.flats).toHaveLength(1)
  })
})

describe('ID-card numbers', () => {
  const number = '110101195001011234'
  test('they are left out wherever they stand, and counted', () => {
    const result = parseRoster([
      buildSheet([
        [`登记表 ${number}`],
        ['楼号', '房号', '面积', '业主', '身份证号', '备注'],
        ['6', '403', '58.36', `王桂兰${number}`, number, `独居，身份证号${number}`],
        ['6', '404', '58.36', '李建国', 110101195001011000, number],
        ['6', number, '58.36', '张秀英', '', ''],
        ['6', '501', '58.36', '刘红', '', ''],
      ]),
    ])
    expect(JSON.stringify(result)).not.toContain('19500101')
    expect(result.idCards).toBe(7)
    expect(result.rows[0]).toMatchObject({ owners: [{ name: '王桂兰' }], note: '独居' })
    expect(codes(result)).toContain('info id_card_left_out E')
    expect(result.flats.map(({ room }) => room)).toEqual(['403', '404', '501'])
  })
})

const anyCell = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  {
    weight: 6,
    arbitrary: fc
      .oneof(
        fc.constantFrom(
          ...header,
          '合计',
          '6号楼',
          '6-2-403',
          '2单元',
          '403',
          '58.36',
          '王桂兰、马强',
          '13800000001',
          '1/2',
          '直管公房',
          '=1+1',
          '__proto__',
          '身份证',
          '\u0000',
          '无',
          '４０３',
        ),
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.string({ unit: fc.constantFrom(...'0123456789-/.、 X号楼单元室%各半等人()<>='), maxLength: 24 }),
      )
      .map((text): Cell => ({ kind: 'text', text })),
  },
  { weight: 2, arbitrary: fc.double().map((number): Cell => ({ kind: 'number', number, text: String(number) })) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('date' as const),
      text: fc.constant('3月1日'),
      year: fc.nat(3000),
      month: fc.nat(13),
      day: fc.nat(32),
    }),
  },
  { weight: 1, arbitrary: fc.constant<Cell>({ kind: 'error', text: '#N/A' }) },
)
const anySheet = fc.record({
  name: fc.oneof(fc.constantFrom('Sheet1', '6号楼', '__proto__'), fc.string({ maxLength: 31 })),
  isHidden: fc.boolean(),
  rows: fc
    .array(fc.array(anyCell, { maxLength: 12 }), { maxLength: 14 })
    .chain((rows) =>
      fc
        .boolean()
        .map((hasHeader) => (hasHeader ? [header.map((text): Cell => ({ kind: 'text', text })), ...rows] : rows)),
    ),
  merges: fc.array(
    fc.record({ top: fc.nat(2_000_000), left: fc.nat(20), bottom: fc.nat(2_000_000), right: fc.nat(20) }),
    { maxLength: 5 },
  ),
})
const idNumber = /[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]/

test('any grid is read without throwing, and every flat it yields is complete', () => {
  fc.assert(
    fc.property(fc.array(anySheet, { maxLength: 3 }), (sheets) => {
      const result = parseRoster(sheets)
      expect(result.counts.fix + result.counts.check + result.counts.ok).toBe(result.rows.length)
      for (const flat of result.flats) {
        expect(flat.building && flat.unit && flat.room && flat.position).toBeTruthy()
        expect(Number.isSafeInteger(flat.areaCentiSqm) && flat.areaCentiSqm > 0).toBe(true)
        expect(Number.isInteger(flat.floor)).toBe(true)
        expect(JSON.stringify(flat)).not.toMatch(/[<>]/)
      }
      for (const row of result.rows) toRowView(row)
    }),
    { numRuns: 200 },
  )
})

test('no ID-card number leaves, whatever the grid and wherever it stands', () => {
  const planted = fc.tuple(
    fc.constantFrom(
      '110101195001011234',
      '11010119500101123X',
      '110101 19500101 1234',
      '１１０１０１１９５００１０１１２３４',
    ),
    fc.string({ maxLength: 6 }),
    fc.nat(14),
    fc.nat(8),
  )
  fc.assert(
    fc.property(anySheet, fc.array(planted, { minLength: 1, maxLength: 4 }), (sheet, plants) => {
      const rows = sheet.rows.map((row) => [...row])
      for (const [number, around, row, column] of plants) {
        while (rows.length <= row) rows.push([])
        while (rows[row]!.length <= column) rows[row]!.push(null)
        rows[row]![column] = { kind: 'text', text: around + number + around }
      }
      const result = parseRoster([{ ...sheet, name: `${sheet.name}110101195001011234`, isHidden: false, rows }])
      expect(JSON.stringify(result)).not.toMatch(idNumber)
    }),
    { numRuns: 200 },
  )
})
