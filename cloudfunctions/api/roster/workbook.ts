import { inflateRawSync } from 'node:zlib'
import * as XLSX from '@e965/xlsx'
import { decodeText, fileKind } from '../../../domain/roster/file-kind'
import { fieldOfHeader } from '../../../domain/roster/header-words'
import { type Cell, SHEET_COLUMNS_MAX, type Sheet } from '../../../domain/roster/sheet'
import { ROSTER_BYTES_MAX, ROSTER_ROWS_MAX } from '../../../types/limits'
import { accept, type Refusal, type Result, refuse } from '../../../types/result'

/** Most bytes a workbook may unpack to. Our decision: 20,000 rows of 15 columns need about 15 MB, and a function has 512 MB. */
const UNPACKED_BYTES_MAX = 48 * 1024 * 1024
/** Most parts of a zip looked at; a workbook has tens. Our decision. */
const ZIP_PARTS_MAX = 2000
/** Titles, headers and totals that may come on top of the rows of a roster. Our decision. */
const EXTRA_ROWS = 100
/** Lowest row anything may stand in: the last row of the old .xls. A file that says more is damaged or not a roster. */
const LAST_ROW = 65_536
/** Longest sheet name; the bound of the mapping schema. */
const SHEET_NAME_MAX = 60

const unreadable = (found: string): Refusal => refuse('file_unreadable', { found })

type Zip = { names: string[] }

/**
 * Lists a zip and unpacks each part against one budget before SheetJS sees it: what a bomb declares about its size is not believed.
 * Parts that overlap are counted each time.
 */
const inspectZip = (bytes: Uint8Array): Zip | Refusal => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= Math.max(0, bytes.length - 65_557) && view.getUint32(end, true) !== 0x06054b50) end -= 1
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) return unreadable('不完整的文件')
  const parts = view.getUint16(end + 10, true)
  if (parts > ZIP_PARTS_MAX) return refuse('file_too_large')
  let at = view.getUint32(end + 16, true)
  let budget = UNPACKED_BYTES_MAX
  const names: string[] = []
  for (let part = 0; part < parts; part += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) return unreadable('不完整的文件')
    const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1
    const method = view.getUint16(at + 10, true)
    const packed = view.getUint32(at + 20, true)
    const nameLength = view.getUint16(at + 28, true)
    const local = view.getUint32(at + 42, true)
    names.push(
      new TextDecoder()
        .decode(bytes.subarray(at + 46, at + 46 + nameLength))
        .replaceAll('\\', '/')
        .replace(/^\//, ''),
    )
    if (isEncrypted) return unreadable('加密的压缩包')
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    if (method === 8) budget -= inflateRawSync(bytes.subarray(start), { maxOutputLength: budget + 1 }).length
    else if (method === 0) budget -= packed
    else return unreadable('不认识的压缩方式')
    if (budget < 0) return refuse('file_too_large')
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return { names }
}

/** Refuses a zip that is no workbook, with the name of what it is. */
const checkZip = (bytes: Uint8Array): Refusal | null => {
  let zip: Zip | Refusal
  try {
    zip = inspectZip(bytes)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return refuse('file_too_large')
    return unreadable('不完整的文件')
  }
  if ('ok' in zip) return zip
  const { names } = zip
  if (
    names.some((name) => /^xl\/workbook\d*\.(?:xml|bin)$/i.test(name)) ||
    (names.includes('content.xml') && names.includes('mimetype'))
  )
    return null
  if (names.some((name) => name.startsWith('word/'))) return unreadable('Word 文档')
  if (names.some((name) => name.startsWith('ppt/'))) return unreadable('PPT 文件')
  if (names.some((name) => name.endsWith('.iwa'))) return unreadable('Numbers 文件')
  return unreadable('压缩包')
}

/** Refuses a compound file (the old Office format) that holds no workbook, or an encrypted one. */
const checkCompound = (bytes: Uint8Array): Refusal | null => {
  const { FullPaths } = XLSX.CFB.read(bytes as never, { type: 'array' as never })
  const has = (name: RegExp) => FullPaths.some((path: string) => name.test(path))
  if (has(/\/(?:Workbook|Book)$/i)) return null
  if (has(/\/EncryptedPackage$/i)) return unreadable('加密的工作簿')
  if (has(/\/WordDocument$/i)) return unreadable('Word 文档')
  if (has(/\/PowerPoint Document$/i)) return unreadable('PPT 文件')
  return unreadable('不是表格的文件')
}

const options = {
  dense: true,
  cellNF: true,
  cellFormula: true,
  cellHTML: false,
  cellDates: false,
  bookVBA: false,
} as const

const separatorOf = (text: string): string => {
  const head = text.slice(0, 20_000)
  const counts = ['\t', ',', ';', '|', '，'].map((separator) => ({
    separator,
    count: head.split(separator).length - 1,
  }))
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).separator
}

/** Whether a text is a table: two lines of several cells, or the header of one that nobody filled in. */
const isSeparated = (text: string, separator: string): boolean => {
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '')
  const rows = lines.filter((line) => line.includes(separator))
  if (rows.length > 1) return true
  return lines.length === 1 && rows.some((row) => row.split(separator).some((cell) => fieldOfHeader([cell]) !== null))
}

/** A table in text: an HTML page or Excel 2003 XML that old systems save as .xls, or separated values. */
const readText = (bytes: Uint8Array): XLSX.WorkBook | Refusal => {
  const text = decodeText(bytes)
  if (text === null) return unreadable('不是表格的文件')
  if (text.trim() === '') return refuse('file_empty')
  if (text.trimStart().startsWith('<')) {
    const isTable = /<table[\s>]/i.test(text) || text.includes('urn:schemas-microsoft-com:office:spreadsheet')
    // The text is decoded already; a charset declared in it would decode it twice.
    return isTable
      ? XLSX.read(text.trimStart().replace(/<meta[^>]*>/gi, ''), { ...options, type: 'string', raw: true })
      : unreadable('网页')
  }
  if (/^MIME-Version:/i.test(text)) return unreadable('网页存档')
  // 「sep=」 also keeps SheetJS from taking a header that starts with 「ID」 or 「TABLE」 for another format.
  const separator = separatorOf(text)
  if (!isSeparated(text, separator)) return unreadable('没有分列的文字')
  return XLSX.read(`sep=${separator}\n${text.replace(/^sep=.\r?\n/, '')}`, {
    ...options,
    type: 'string',
    raw: true,
    sheetRows: LAST_ROW + 1,
  })
}

const cellOf = (cell: XLSX.CellObject, is1904: boolean): Cell | null => {
  if (cell.t === 'e') return { kind: 'error', text: cell.w ?? '#N/A' }
  if (cell.v === undefined || cell.v === null) return cell.f ? { kind: 'text', text: `=${cell.f}` } : null
  if (cell.v instanceof Date) {
    const [year, month, day] = [cell.v.getUTCFullYear(), cell.v.getUTCMonth() + 1, cell.v.getUTCDate()]
    return { kind: 'date', text: `${month}月${day}日`, year, month, day }
  }
  if (typeof cell.v === 'number') {
    const date =
      cell.z !== undefined && XLSX.SSF.is_date(String(cell.z))
        ? XLSX.SSF.parse_date_code(cell.v, { date1904: is1904 })
        : null
    if (date && date.m > 0)
      return { kind: 'date', text: `${date.m}月${date.d}日`, year: date.y, month: date.m, day: date.d }
    return { kind: 'number', number: cell.v, text: String(Number(cell.v.toPrecision(15))) }
  }
  const text = String(cell.v)
  return text.trim() === '' ? null : { kind: 'text', text }
}

/** Copies the filled cells of a worksheet, wherever its range says that they are. Null: something stands below `LAST_ROW`. */
const sheetOf = (name: string, worksheet: XLSX.WorkSheet, is1904: boolean): Sheet | null => {
  const rows: Sheet['rows'] = []
  const cells: Record<string, Record<string, XLSX.CellObject> | undefined> = worksheet['!data'] as never
  // Own keys, not a range: the arrays are sparse and may claim a million rows.
  for (const rowKey of Object.keys(cells ?? {})) {
    const row = Number(rowKey)
    const line = cells[rowKey]
    if (!line) continue
    for (const columnKey of Object.keys(line)) {
      const column = Number(columnKey)
      const cell = line[columnKey] && column < SHEET_COLUMNS_MAX ? cellOf(line[columnKey], is1904) : null
      if (!cell) continue
      if (row >= LAST_ROW) return null
      while (rows.length <= row) rows.push([])
      const target = rows[row]!
      while (target.length < column) target.push(null)
      target[column] = cell
    }
  }
  const merges = (worksheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }))
  return { name, isHidden: false, rows, merges }
}

const sheetsOf = (workbook: XLSX.WorkBook, textName: string | null): Result<Sheet[]> => {
  const sheets: Sheet[] = []
  const is1904 = workbook.Workbook?.WBProps?.date1904 === true
  let filledRows = 0
  for (const [index, sheetName] of workbook.SheetNames.entries()) {
    const worksheet = workbook.Sheets[sheetName]
    const isTable = worksheet && (worksheet['!type'] === undefined || (worksheet['!type'] as string) === 'sheet')
    if (!isTable) continue
    const name = [...(workbook.SheetNames.length === 1 && textName ? textName : sheetName)]
      .slice(0, SHEET_NAME_MAX)
      .join('')
    if (workbook.Workbook?.Sheets?.[index]?.Hidden) {
      sheets.push({ name, isHidden: true, rows: [], merges: [] })
      continue
    }
    const sheet = sheetOf(name, worksheet, is1904)
    if (!sheet) return refuse('file_too_large')
    filledRows += sheet.rows.filter((row) => row.length > 0).length
    sheets.push(sheet)
  }
  if (filledRows > ROSTER_ROWS_MAX + EXTRA_ROWS) return refuse('file_too_large', { rows: filledRows })
  // A header alone is no roster.
  return filledRows > 1 ? accept(sheets) : refuse('file_empty')
}

/**
 * Reads an uploaded file by what it contains, whatever its name says: .xlsx, .xlsm, .xlsb, .xls, .ods, an HTML table or XML saved as .xls,
 * or text (comma, semicolon or tab separated) in UTF-8, UTF-16 or GB18030. Refuses `file_unreadable` (`detail.found` says what it is
 * instead), `file_empty` (no row below a header) and `file_too_large`. Hidden sheets come back without rows. A sheet of text is named
 * after the file.
 */
export const readWorkbook = (bytes: Uint8Array, fileName: string): Result<Sheet[]> => {
  if (bytes.length > ROSTER_BYTES_MAX) return refuse('file_too_large')
  const file = fileKind(bytes)
  if (file.kind === 'other') return unreadable(file.found)
  if (file.kind === 'empty') return refuse('file_empty')
  try {
    if (file.kind === 'text') {
      const workbook = readText(bytes)
      return 'ok' in workbook
        ? workbook
        : sheetsOf(
            workbook,
            fileName
              .replace(/^.*[/\\]/, '')
              .replace(/\.\w{1,5}$/, '')
              .trim() || 'Sheet1',
          )
    }
    const refusal = file.kind === 'zip' ? checkZip(bytes) : file.kind === 'compound' ? checkCompound(bytes) : null
    return refusal ?? sheetsOf(XLSX.read(bytes, { ...options, type: 'array' }), null)
  } catch (error) {
    // SheetJS throws on whatever it cannot read; a damaged file is an answer, not a fault of ours.
    return unreadable(/password|encrypt/i.test(String(error)) ? '加密的工作簿' : '不完整的文件')
  }
}
