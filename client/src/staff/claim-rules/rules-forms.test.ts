import { DEFAULT_CLOCKS } from '@chuanmen/types/claim-rules'
import { clockErrors, clockFormOf, clocksOf, sameClocks } from './clock-form'
import { cellsOf, rowsPasted } from './pasted'
import { errorLines, freeCode, itemsOf, type PriceRow, priceErrors, rowsOf, tooMany } from './price-rows'

const row = (more: Partial<PriceRow> = {}): PriceRow => ({
  code: 'P01',
  name: '补墙砖',
  unit: '块',
  typed: '45',
  ...more,
})

describe('deadlines', () => {
  const form = clockFormOf(DEFAULT_CLOCKS)

  test('what is shown is what is saved', () => {
    expect(clocksOf(form)).toEqual(DEFAULT_CLOCKS)
    expect(sameClocks(form, clockFormOf(DEFAULT_CLOCKS))).toBe(true)
  })

  test.each(['0', '61', '2.5', '', '三天'])('a step cannot take 「%s」 working days', (days) => {
    const bad = { ...form, inspect: { days, source: '合同' } }
    expect(clockErrors(bad)).toEqual({ inspect: { days: '请写 1 到 60 的整数' } })
    expect(clocksOf(bad)).toBeNull()
  })

  test('a deadline names where it comes from (rule 42)', () => {
    expect(clockErrors({ ...form, pay: { days: '5', source: ' ' } })).toEqual({ pay: { source: '请写依据' } })
  })
})

describe('prices', () => {
  test('what is shown is what is published, to the fen', () => {
    const items = [{ code: 'P01', name: '补墙砖', unit: '块', unitFen: 4_550 }]
    expect(itemsOf(rowsOf(items))).toEqual(items)
  })

  test('each problem is told by row and column', () => {
    const rows = [row(), row({ typed: '四十五' }), row({ code: 'P 2', unit: '' }), row({ code: 'P03', typed: '-1' })]
    expect(errorLines(priceErrors(rows))).toEqual([
      '第 2 行「编号」：和第 1 行的编号一样',
      '第 2 行「单价」：请写数字，例如 45 或 45.50',
      '第 3 行「编号」：只用字母、数字和短横，例如 P01',
      '第 3 行「单位」：请写单位，例如 ㎡、块、项',
      '第 4 行「单价」：要在 ¥0.01 到 ¥500,000.00 之间',
    ])
    expect(itemsOf(rows)).toBeNull()
  })

  test('an empty table and one that is too long are not published', () => {
    expect(tooMany([])).toBe('至少要有一项')
    expect(tooMany(Array.from({ length: 201 }, () => row()))).toContain('201')
    expect(itemsOf([])).toBeNull()
  })

  test('a new row gets a number that is free', () => {
    expect(freeCode([{ code: 'P01' }, { code: 'p02' }])).toBe('P03')
  })
})

describe('what was pasted', () => {
  test('from Excel with names on top, columns in any order', () => {
    const text = '项目名称\t单价（元）\t单位\t编号\n补墙砖\t45.50\t块\tT1\n\n刷墙\t¥1,280\t㎡\tT2\n'
    expect(rowsPasted(text, [])).toEqual([
      { code: 'T1', name: '补墙砖', unit: '块', typed: '45.50' },
      { code: 'T2', name: '刷墙', unit: '㎡', typed: '¥1,280' },
    ])
  })

  test('without names and numbers: numbers are given, and a known name keeps its own', () => {
    expect(rowsPasted('补墙砖\t块\t50\r\n换门\t扇\t800', [row({ code: 'P07' })])).toEqual([
      { code: 'P07', name: '补墙砖', unit: '块', typed: '50' },
      { code: 'P01', name: '换门', unit: '扇', typed: '800' },
    ])
  })

  test('CSV with a comma, a quote and a line break inside a cell', () => {
    expect(cellsOf('a,"墙砖,""同款""","1,280"\nb,"两\n行",3')).toEqual([
      ['a', '墙砖,"同款"', '1,280'],
      ['b', '两\n行', '3'],
    ])
  })

  test('nothing gives nothing, and a short row is kept so that it can be mended', () => {
    expect(rowsPasted(' \n\t\n', [])).toEqual([])
    expect(rowsPasted('编号\t名称\t单位\t单价\nT1\t补墙砖', [])).toEqual([
      { code: 'T1', name: '补墙砖', unit: '', typed: '' },
    ])
  })
})
