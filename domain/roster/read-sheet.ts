import type { RosterProblem } from '../../types/roster'
import type { RosterField } from '../../types/roster-words'
import { fillDown } from './fill-down'
import { compact } from './half-width'
import { problemAt } from './problem'
import { readRow } from './read-row'
import type { FieldCell, FieldRow, Reading } from './reading'
import type { RecognisedColumn } from './recognise-header'
import { readSection, rowKind } from './row-kind'
import type { Cell, Sheet } from './sheet'
import { spreadMerges } from './spread-merges'

export type SheetReading = { readings: Reading[]; problems: RosterProblem[]; skipped: number }

/** Fields of the flat rather than of a person: a merged cell holds for every row it covers. */
const shared: RosterField[] = [
  'building',
  'unit',
  'room',
  'address',
  'floor',
  'area',
  'ownership',
  'share',
  'occupancy',
]

/** A building named once in the lines above the header; a list of several (「5、6、7号楼」) says nothing about a row. */
const buildingInTitle = (sheet: Sheet, headerRow: number): string | null => {
  const title = sheet.rows
    .slice(0, headerRow)
    .flatMap((row) => row.map((cell) => (cell ? compact(cell.text) : '')))
    .join(' ')
  const named = [...title.matchAll(/([甲乙丙丁]?\d{1,3})(?:号楼|栋|幢)/g)]
  return named.length === 1 && !/\d[、,，和及至-]\d{1,3}(?:号楼|栋|幢)/.test(title) ? `${named[0]![1]}号楼` : null
}

/** The place that the sheet as a whole names, for files without a column for the building. */
const placeOfSheet = (
  sheet: Sheet,
  headerRow: number,
): { building: string | null; unit: string | null; from: string } => {
  const byName =
    readSection(sheet.name) ??
    (/^\d{1,3}$/.test(sheet.name.trim()) ? { building: sheet.name.trim(), unit: null } : null)
  if (byName?.building) return { ...byName, from: `工作表名「${sheet.name}」` }
  return { building: buildingInTitle(sheet, headerRow), unit: byName?.unit ?? null, from: '标题' }
}

type DataRow = { index: number; building: string | null; unit: string | null }

/** Fills the gaps of a column that is written once per block, and says so once for the sheet. */
const fillGaps = (
  sheet: Sheet,
  rows: Sheet['rows'],
  data: DataRow[],
  columnOf: ReadonlyMap<RosterField, number>,
): RosterProblem[] => {
  const problems: RosterProblem[] = []
  const buildingColumn = columnOf.get('building')
  let isHabit = false
  for (const field of ['building', 'unit'] as const) {
    const column = columnOf.get(field)
    if (column === undefined) continue
    let last: string | null = null
    const cells = data.map(({ index }) => {
      const building = buildingColumn === undefined ? null : compact(rows[index]?.[buildingColumn]?.text ?? '')
      const restart = field === 'unit' && building !== last
      last = building
      return { index, cell: rows[index]?.[column] ?? null, restart }
    })
    const filled = fillDown(cells, isHabit)
    for (const [index, cell] of filled) rows[index]![column] = cell
    if (filled.size > 0) {
      isHabit = true
      const word = field === 'building' ? '楼号' : '单元'
      problems.push(
        problemAt(
          { sheet: sheet.name, row: null, column, field, found: '' },
          'check',
          field === 'building' ? 'building_assumed' : 'unit_assumed',
          `${word}这一列有 ${filled.size} 行空着`,
          `已按上面一行的${word}补上；不对的话，请在 Excel 里逐行填好。`,
        ),
      )
    }
  }
  return problems
}

/** Reads the data rows of one sheet; `columns` say what each column means, the header's lowest line is `headerRow` (0-based). */
export const readSheet = (sheet: Sheet, headerRow: number, columns: RecognisedColumn[]): SheetReading => {
  const fieldAt = new Map<number, RosterField>()
  const columnOf = new Map<RosterField, number>()
  for (const { index, field } of columns) {
    if (field === 'ignore' || field === 'idCard') continue
    fieldAt.set(index, field)
    if (!columnOf.has(field)) columnOf.set(field, index)
  }
  const sharedColumns = new Set([...fieldAt].flatMap(([index, field]) => (shared.includes(field) ? [index] : [])))
  const { rows, spread } = spreadMerges(sheet, sharedColumns, headerRow + 1)
  const place = placeOfSheet(sheet, headerRow)
  const hasPlaceColumn = columnOf.has('building')

  const data: DataRow[] = []
  let skipped = 0
  let hasSections = false
  let here: { building: string | null; unit: string | null } = hasPlaceColumn
    ? { building: null, unit: place.building ? null : place.unit }
    : place
  for (let index = headerRow + 1; index < rows.length; index += 1) {
    const own = sheet.rows[index]!
    const kind = rowKind(own, fieldAt)
    if (kind.kind === 'blank') continue
    if (kind.kind === 'section') {
      here = kind.building ? { building: kind.building, unit: kind.unit } : { building: here.building, unit: kind.unit }
      hasSections = true
    }
    if (kind.kind === 'data') data.push({ index, building: here.building, unit: here.unit })
    else skipped += 1
  }

  const problems = hasSections ? [] : fillGaps(sheet, rows, data, columnOf)
  if (!hasPlaceColumn && !columnOf.has('address') && place.building && data.length > 0 && !hasSections) {
    problems.push(
      problemAt(
        { sheet: sheet.name, row: null, column: null, field: 'building', found: place.building },
        'check',
        'building_assumed',
        `表里没有楼号列，按${place.from}算作 ${place.building}`,
        '不对的话，请加一列楼号。',
      ),
    )
  }

  const roomColumn = columnOf.get('room') ?? columnOf.get('address')
  const headerOf = new Map(columns.map(({ index, header }) => [index, header]))
  const readings = data.map(({ index, building, unit }) => {
    const cells = new Map<RosterField, FieldCell[]>()
    for (const [column, field] of fieldAt) {
      const cell: Cell | null = rows[index]?.[column] ?? null
      if (!cell || cell.text.trim() === '') continue
      const at = { cell, column, header: headerOf.get(column) ?? '' }
      const list = cells.get(field)
      if (list) list.push(at)
      else cells.set(field, [at])
    }
    const row: FieldRow = {
      sheet: sheet.name,
      row: index,
      cells,
      columnOf,
      context: { building, unit },
      isRoomMerged:
        roomColumn !== undefined && (spread.has(`${index},${roomColumn}`) || spread.has(`${index + 1},${roomColumn}`)),
    }
    return readRow(row)
  })
  return { readings, problems, skipped }
}
