import type { ConsentRule, Occupancy } from '../../types/household'
import type { RosterMapping, RosterPreview, RosterProblem } from '../../types/roster'
import { scrubSheet } from './id-card'
import { countIdCards, idCardProblems, isBlankSheet, type Prepared, prepare } from './prepare-sheet'
import { problemAt, worstFirst } from './problem'
import { readSheet } from './read-sheet'
import type { Reading } from './reading'
import { flatKey, type RosterFlat, type RosterOwner, stairwellKey } from './roster-flat'
import { compareAreas, joinRows } from './same-flat'
import { settlePlaces } from './settle-places'
import type { Sheet } from './sheet'

/** One data row, with full values: for the server only. `toRowView` makes what may leave. */
export type ParsedRow = {
  sheet: string
  /** 1-based, as Excel counts. */
  row: number
  /** Empty when unreadable. */
  building: string
  unit: string
  room: string
  floor: number | null
  position: string | null
  areaCentiSqm: number | null
  owners: RosterOwner[]
  consentRule: ConsentRule
  occupancy: Occupancy
  note: string | null
  severity: 'fix' | 'check' | 'ok'
}

export type RosterParse = {
  sheets: RosterPreview['sheets']
  /** The mapping used: what was given, and what was recognised for sheets it does not name. */
  mapping: RosterMapping
  /** Data rows in file order. */
  rows: ParsedRow[]
  /** Flats without a row to fix, in file order; what an import writes. */
  flats: RosterFlat[]
  /** Most serious first, then in file order. Safe to show: no ID-card number, no full phone. */
  problems: RosterProblem[]
  counts: RosterPreview['counts']
  /** ID-card numbers seen and left out. */
  idCards: number
  /** Why nothing can be imported yet; the preview shows the columns so that staff can point them out. */
  blocked: 'header_not_found' | 'mapping_incomplete' | null
}

const sheetProblem = (
  sheet: Sheet,
  severity: 'check' | 'info',
  code: 'sheet_hidden' | 'sheet_skipped',
  message: string,
  remedy: string,
): RosterProblem =>
  problemAt({ sheet: sheet.name, row: null, column: null, field: null, found: '' }, severity, code, message, remedy)

const severityOf = (reading: Reading, isBlocked: boolean): ParsedRow['severity'] => {
  if (isBlocked || reading.problems.some(({ severity }) => severity === 'fix')) return 'fix'
  return reading.problems.some(({ severity }) => severity === 'check') ? 'check' : 'ok'
}

/**
 * Reads sheets into flats and says everything that is wrong with them. Never throws. `mapping` is what staff decided about the columns;
 * sheets it does not name are recognised. A sheet mapped without a flat number or an address is left out.
 */
export const parseRoster = (sheets: Sheet[], mapping?: RosterMapping): RosterParse => {
  const problems: RosterProblem[] = []
  const prepared: Prepared[] = []
  let idCards = 0
  for (const raw of sheets) {
    const { sheet, perColumn } = scrubSheet(raw)
    if (sheet.isHidden) {
      problems.push(
        sheetProblem(
          sheet,
          'info',
          'sheet_hidden',
          `工作表「${sheet.name}」是隐藏的，没有读`,
          '需要导入的话，请在 Excel 里取消隐藏再上传。',
        ),
      )
      continue
    }
    if (isBlankSheet(sheet)) continue
    const one = prepare(sheet, mapping)
    countIdCards(one, perColumn)
    problems.push(...idCardProblems(sheet, perColumn))
    for (const count of perColumn.values()) idCards += count
    prepared.push(one)
  }

  const readings: Reading[] = []
  const withoutArea = new Set<string>()
  let skipped = 0
  for (const one of prepared) {
    const { sheet, info } = one
    if (!one.isUsable || info.headerRow === null) {
      if (!prepared.some(({ isUsable }) => isUsable)) continue
      const isExpected =
        /说明|目录|封面|汇总|统计|字典/.test(sheet.name) ||
        (mapping !== undefined && Object.hasOwn(mapping, sheet.name))
      problems.push(
        sheetProblem(
          sheet,
          isExpected ? 'info' : 'check',
          'sheet_skipped',
          `工作表「${sheet.name}」没有房号列，没有导入`,
          '如果里面有住户，请在「表头对应」里指出房号在哪一列。',
        ),
      )
      continue
    }
    const read = readSheet(sheet, info.headerRow, info.columns)
    info.rows = read.readings.length
    skipped += read.skipped
    problems.push(...read.problems)
    // Not a spread: a sheet may hold more rows than a call may have arguments.
    for (const reading of read.readings) readings.push(reading)
    if (read.readings.length > 0 && !info.columns.some(({ field }) => field === 'area')) {
      withoutArea.add(sheet.name)
      problems.push(
        problemAt(
          { sheet: sheet.name, row: null, column: null, field: 'area', found: '' },
          'fix',
          'area_missing',
          '没有建筑面积这一列',
          '请加一列建筑面积，或在「表头对应」里指出它；同意率按面积也要算一遍。',
        ),
      )
    }
  }

  const unitHeaders = prepared.flatMap(({ info }) =>
    info.columns.flatMap(({ field, header }) => (field === 'unit' ? [header] : [])),
  )
  const settled = settlePlaces(readings, unitHeaders)
  problems.push(...settled.problems)

  const groups = new Map<string, number[]>()
  readings.forEach((_reading, index) => {
    const place = settled.places[index]!
    const key = place.building && place.unit && place.room ? flatKey(place) : `row ${index}`
    const group = groups.get(key)
    if (group) group.push(index)
    else groups.set(key, [index])
  })
  const flats: RosterFlat[] = []
  for (const group of groups.values()) {
    const flat = joinRows(
      group.map((index) => readings[index]!),
      settled.places[group[0]!]!,
    )
    if (flat) flats.push(flat)
  }
  compareAreas(readings, settled.places)

  const rows = readings.map((reading, index): ParsedRow => {
    const { sheet, row, floor, areaCentiSqm, owners, consentRule, occupancy, note } = reading
    const severity = severityOf(reading, reading.isAreaBlank && withoutArea.has(sheet))
    return {
      sheet,
      row: row + 1,
      ...settled.places[index]!,
      floor,
      position: reading.room?.position ?? null,
      areaCentiSqm,
      owners,
      consentRule,
      occupancy,
      note,
      severity,
    }
  })
  for (const reading of readings) for (const problem of reading.problems) problems.push(problem)

  const count = (severity: ParsedRow['severity']) => rows.filter((row) => row.severity === severity).length
  const placed = rows.filter(({ building }) => building !== '')
  const usable = prepared.filter(({ isUsable }) => isUsable)
  return {
    sheets: prepared.map(({ info }) => info),
    mapping: Object.fromEntries(
      prepared.flatMap(({ info }) =>
        info.headerRow === null
          ? []
          : [
              [
                info.name,
                {
                  headerRow: info.headerRow,
                  columns: Object.fromEntries(info.columns.map(({ index, field }) => [String(index), field])),
                },
              ],
            ],
      ),
    ),
    rows,
    flats,
    problems: worstFirst(problems),
    counts: {
      rows: rows.length,
      flats: flats.length,
      fix: count('fix'),
      check: count('check'),
      ok: count('ok'),
      skipped,
      buildings: new Set(placed.map(({ building }) => building)).size,
      stairwells: new Set(placed.filter(({ unit }) => unit !== '').map(stairwellKey)).size,
    },
    idCards,
    blocked: blockedBy(prepared, usable, rows),
  }
}

const blockedBy = (prepared: Prepared[], usable: Prepared[], rows: ParsedRow[]): RosterParse['blocked'] => {
  if (usable.length === 0)
    return prepared.some(({ info }) => info.headerRow !== null) ? 'mapping_incomplete' : 'header_not_found'
  const hasBuildingColumn = usable.some(({ info }) =>
    info.columns.some(({ field }) => field === 'building' || field === 'address'),
  )
  return !hasBuildingColumn && rows.length > 0 && rows.every(({ building }) => building === '')
    ? 'mapping_incomplete'
    : null
}
