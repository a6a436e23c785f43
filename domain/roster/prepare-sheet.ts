import type { RosterMapping, RosterPreview, RosterProblem } from '../../types/roster'
import { problemAt } from './problem'
import { isSingle, recogniseHeader } from './recognise-header'
import type { Sheet } from './sheet'

/** One sheet with the meaning of its columns; `isUsable` when it has a header and says where its flats are. */
export type Prepared = { sheet: Sheet; info: RosterPreview['sheets'][number]; isUsable: boolean }

/** Whether a sheet holds nothing at all. */
export const isBlankSheet = (sheet: Sheet): boolean =>
  sheet.rows.every((row) => row.every((cell) => !cell || cell.text.trim() === ''))

type Given = RosterMapping[string]
type Column = RosterPreview['sheets'][number]['columns'][number]

/**
 * What staff said about a column holds; a column they said nothing about is as recognised under their header. One they put
 * elsewhere (their 房号 is not the one we took for it) is not imported twice.
 */
const override = (columns: Column[], given: Given): Column[] => {
  const said = new Map(Object.entries(given.columns).map(([index, field]) => [Number(index), field]))
  const taken = new Set(said.values())
  return columns.map((column): Column => {
    const field = said.get(column.index)
    if (field) return { ...column, field, isSure: true, samples: field === 'idCard' ? [] : column.samples }
    return isSingle(column.field) && taken.has(column.field) ? { ...column, field: 'ignore', isSure: true } : column
  })
}

/** Header and columns of one sheet: as staff mapped them, else as recognised. */
export const prepare = (sheet: Sheet, mapping: RosterMapping | undefined): Prepared => {
  const given = mapping && Object.hasOwn(mapping, sheet.name) ? mapping[sheet.name] : undefined
  const { headerRow, columns } = recogniseHeader(sheet, given?.headerRow)
  const settled = given ? override(columns, given) : columns
  const isUsable = headerRow !== null && settled.some(({ field }) => field === 'room' || field === 'address')
  return { sheet, info: { name: sheet.name, headerRow, columns: settled, rows: 0 }, isUsable }
}

/** Says which numbers were left out, per column: once, not once a row. */
export const idCardProblems = (sheet: Sheet, perColumn: ReadonlyMap<number, number>): RosterProblem[] =>
  [...perColumn]
    .sort(([a], [b]) => a - b)
    .map(([column, count]) =>
      problemAt(
        { sheet: sheet.name, row: null, column, field: 'idCard', found: '' },
        'info',
        'id_card_left_out',
        `这一列里有 ${count} 个身份证号`,
        '已经略去，不会显示也不会保存；同一格里的其他内容照常导入。',
      ),
    )

/** Counts what a column of ID cards holds besides recognisable numbers (a passport, a mistyped number): it is left out as well. */
export const countIdCards = ({ sheet, info }: Prepared, perColumn: Map<number, number>): void => {
  for (const { index, field } of info.columns) {
    if (field !== 'idCard' || info.headerRow === null) continue
    const filled = sheet.rows
      .slice(info.headerRow + 1)
      .filter((row) => /\d{5}|证件号/.test(row[index]?.text ?? '')).length
    if (filled > (perColumn.get(index) ?? 0)) perColumn.set(index, filled)
  }
}
