import type { RosterPreview } from '../../types/roster'
import type { RosterField } from '../../types/roster-words'
import { fieldOfContents, likeness } from './column-contents'
import { compact } from './half-width'
import { fieldOfHeader, isWeakOwnerHeader } from './header-words'
import { withoutMarks } from './id-card'
import { excerpt } from './problem'
import { type Cell, columnLetter, SHEET_COLUMNS_MAX, type Sheet } from './sheet'

export type RecognisedColumn = RosterPreview['sheets'][number]['columns'][number]
export type RecognisedHeader = {
  /** 0-based; the lowest line of a header of two lines. Null: no header was found, the columns are those of the data. */
  headerRow: number | null
  columns: RecognisedColumn[]
}

/** Rows from the top that may hold the header; the bound of the mapping schema. */
const HEADER_ROW_MAX = 50
/** Cells of a column looked at to confirm what its header says. */
const SAMPLE_CELLS = 60
/** Cells of a column shown to staff. */
const SHOWN_SAMPLES = 3
/** Merged areas looked at in the header; a file with more is damaged or hostile. */
const HEADER_MERGES_MAX = 300
const single: RosterField[] = ['building', 'unit', 'room', 'address', 'floor', 'area']
/** A flat has one of it, so a sheet has one column for it. */
export const isSingle = (field: RosterField): boolean => single.includes(field)

const textAt = (sheet: Sheet, row: number, column: number): string => sheet.rows[row]?.[column]?.text ?? ''

/** The text of a header cell, or of the merged area it lies in. */
const headerText = (sheet: Sheet, row: number, column: number): string => {
  const own = textAt(sheet, row, column)
  if (own !== '') return own
  const merge = sheet.merges.find(
    ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
  )
  return merge ? textAt(sheet, merge.top, merge.left) : ''
}

const widthOf = (sheet: Sheet): number =>
  Math.min(
    SHEET_COLUMNS_MAX,
    sheet.rows.reduce((width, row) => Math.max(width, row.length), 0),
  )

/** The lines of one column's header, top to bottom, a merged text once. */
const partsOf = (sheet: Sheet, lines: number[], column: number): string[] =>
  lines
    .map((row) => headerText(sheet, row, column))
    .filter((text, index, all) => text.trim() !== '' && text !== all[index - 1])

/** Distinct fields that a header of these lines would name; exact spellings count fully. */
const scoreOf = (sheet: Sheet, lines: number[], width: number): { score: number; fields: Set<RosterField> } => {
  const fields = new Set<RosterField>()
  let score = 0
  for (let column = 0; column < width; column += 1) {
    const lowest = sheet.rows[lines.at(-1)!]?.[column]
    if (lowest && lowest.kind !== 'text') score -= 0.5
    const found = fieldOfHeader(partsOf(sheet, lines, column))
    if (!found) continue
    if (found.field === 'ignore') score += 0.2
    else if (!fields.has(found.field)) {
      fields.add(found.field)
      score += found.isExact ? 1 : 0.7
    }
  }
  return { score, fields }
}

/** Whether a line and the one above it are both made of header words: 「面积」 over 「建筑面积」 and 「使用面积」. */
const areBothHeader = (sheet: Sheet, row: number, width: number): boolean => {
  const own = (sheet.rows[row] ?? []).slice(0, width).filter((cell) => cell !== null && cell !== undefined)
  return (
    own.length > 1 &&
    own.every((cell) => fieldOfHeader([cell.text])?.isExact) &&
    scoreOf(sheet, [row - 1], width).fields.size > 1
  )
}

/** Whether two lines name different places in one column (「单元」 over 「房号」): an explanation of the columns, not their header. */
const areApart = (sheet: Sheet, row: number, width: number): boolean => {
  for (let column = 0; column < width; column += 1) {
    const [above, below] = [row - 1, row].map((line) => fieldOfHeader([textAt(sheet, line, column)]))
    if (
      above?.isExact &&
      below?.isExact &&
      above.field !== below.field &&
      single.includes(above.field) &&
      single.includes(below.field)
    )
      return true
  }
  return false
}

/** Finds the header: the one line, or two lines, that name the most fields, among them a flat and one thing more. */
const findLines = (sheet: Sheet, width: number): number[] | null => {
  let best: { lines: number[]; score: number } | null = null
  const last = Math.min(HEADER_ROW_MAX, sheet.rows.length - 1)
  for (let row = 0; row <= last; row += 1) {
    if (!sheet.rows[row]?.some((cell) => cell)) continue
    for (const lines of row > 0 && !areApart(sheet, row, width) ? [[row], [row - 1, row]] : [[row]]) {
      const { score: plain, fields } = scoreOf(sheet, lines, width)
      const score = lines.length === 2 && areBothHeader(sheet, row, width) ? plain + 1 : plain
      if (fields.size < 2 || !(fields.has('room') || fields.has('address') || fields.has('building'))) continue
      // Two lines must earn their second line.
      if (!best || score > best.score + (lines.length > best.lines.length ? 0.9 : 0.01)) best = { lines, score }
    }
  }
  return best?.lines ?? null
}

const sampleOf = (sheet: Sheet, from: number, column: number): Cell[] => {
  const sample: Cell[] = []
  for (let row = from; row < sheet.rows.length && sample.length < SAMPLE_CELLS; row += 1) {
    const cell = sheet.rows[row]?.[column]
    if (cell && cell.text.trim() !== '') sample.push(cell)
  }
  return sample
}

type Candidate = RecognisedColumn & { sample: Cell[]; confidence: number }

const judge = (parts: string[], sample: Cell[]): { field: RosterField; confidence: number } => {
  const byContents = fieldOfContents(sample)
  const byHeader = fieldOfHeader(parts)
  // A few numbers in a column of notes do not make it a column of numbers; they are taken out of it one by one.
  if (byContents === 'idCard' && (!byHeader || likeness(sample, 'idCard')! > 0.9))
    return { field: 'idCard', confidence: 1 }
  if (!byHeader) return { field: byContents ?? 'ignore', confidence: byContents ? 0.3 : sample.length === 0 ? 1 : 0.2 }
  const { field, isExact } = byHeader
  if (field !== 'address' && single.includes(field) && byContents === 'address')
    return { field: 'address', confidence: 0.9 }
  // 「门号」 and 「户号」 are a stairwell in one office and a flat in another: the numbers tell.
  if (
    field === 'unit' &&
    sample.length > 0 &&
    (likeness(sample, 'unit') ?? 1) < 0.3 &&
    (likeness(sample, 'room') ?? 0) > 0.6
  )
    return { field: 'room', confidence: 0.7 }
  const like = likeness(sample, field)
  const believed = like === null || like >= 0.5
  return { field, confidence: believed ? (isExact ? 1 : like === null ? 0.6 : 0.9) : 0.4 }
}

const showSamples = (field: RosterField, sample: Cell[]): string[] =>
  field === 'idCard'
    ? []
    : [...new Set(sample.map((cell) => excerpt(withoutMarks(cell.text))))]
        .filter((text) => text !== '')
        .slice(0, SHOWN_SAMPLES)

/** Of several columns for one thing the most certain stays; the others are shown as not imported, to look at. */
const settle = (candidates: Candidate[]): void => {
  for (const field of single) {
    const rivals = candidates.filter((candidate) => candidate.field === field)
    const kept = rivals.reduce<Candidate | null>(
      (best, rival) => (!best || rival.confidence > best.confidence ? rival : best),
      null,
    )
    for (const rival of rivals) if (rival !== kept) Object.assign(rival, { field: 'ignore', confidence: 0.2 })
  }
  const has = (field: RosterField) => candidates.some((candidate) => candidate.field === field)
  if (has('building') && has('room'))
    for (const candidate of candidates)
      if (candidate.field === 'address') Object.assign(candidate, { field: 'ignore', confidence: 1 })
  const owners = candidates.filter((candidate) => candidate.field === 'owner')
  const strong = owners.filter((owner) => !isWeakOwnerHeader(owner.header) && owner.confidence >= 0.5)
  for (const owner of owners) {
    const isSpare = strong.length > 0 ? !strong.includes(owner) : owner.confidence < 0.5 && owners.length > 1
    if (isSpare) Object.assign(owner, { field: 'ignore', confidence: 0.2 })
  }
}

/** The columns of a sheet under a header of the given lines (none: the sheet has no header). */
const columnsUnder = (sheet: Sheet, lines: number[]): RecognisedColumn[] => {
  const width = widthOf(sheet)
  const candidates: Candidate[] = []
  for (let index = 0; index < width; index += 1) {
    const parts = partsOf(sheet, lines, index)
    const sample = sampleOf(sheet, (lines.at(-1) ?? -1) + 1, index)
    if (parts.length === 0 && sample.length === 0) continue
    const header = parts.map((part) => compact(part)).join(' / ')
    candidates.push({
      index,
      letter: columnLetter(index),
      header: excerpt(header),
      samples: [],
      isSure: false,
      sample,
      ...judge(parts, sample),
    })
  }
  settle(candidates)
  return candidates.map(({ sample, confidence, ...column }) => ({
    ...column,
    samples: showSamples(column.field, sample),
    isSure: confidence >= 0.6,
  }))
}

/** The lines of the header whose lowest line staff pointed out: the line above belongs to it when merged groups stand there. */
const linesEndingAt = (sheet: Sheet, row: number): number[] => {
  if (row === 0) return [row]
  const width = widthOf(sheet)
  return scoreOf(sheet, [row - 1, row], width).score > scoreOf(sheet, [row], width).score + 0.9 ? [row - 1, row] : [row]
}

/**
 * Finds the header of a sheet and what each column means, from the spellings in `header-words.ts` and from what stands below.
 * `isSure` is false where header and contents disagree, where only the contents speak, or where two columns claim one field.
 */
export const recogniseHeader = (whole: Sheet, givenRow?: number): RecognisedHeader => {
  const sheet = {
    ...whole,
    merges: whole.merges.filter(({ top }) => top <= HEADER_ROW_MAX).slice(0, HEADER_MERGES_MAX),
  }
  const lines = givenRow === undefined ? findLines(sheet, widthOf(sheet)) : linesEndingAt(sheet, givenRow)
  return { headerRow: lines?.at(-1) ?? null, columns: columnsUnder(sheet, lines ?? []) }
}
