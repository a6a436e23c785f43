import { AREA_MAX_CENTI_SQM, AREA_MIN_CENTI_SQM } from '../../types/limits'
import type { RosterProblem } from '../../types/roster'
import { compact, halfWidth, isNothing } from './half-width'
import { withoutMarks } from './id-card'
import { excerpt, problemAt } from './problem'
import { areaText, readArea } from './read-area'
import { readOccupancy } from './read-ownership'
import { readPeople } from './read-people'
import { readPlace } from './read-place'
import { type FieldRow, type Reading, spotIn } from './reading'

/** Longest note kept of a row, in characters. Our decision. */
const NOTE_MAX = 200

const areaOf = (row: FieldRow, problems: RosterProblem[]): { areaCentiSqm: number | null; isAreaBlank: boolean } => {
  const field = row.cells.get('area')?.[0]
  if (!field || isNothing(field.cell.text)) return { areaCentiSqm: null, isAreaBlank: true }
  const spot = spotIn(row, 'area', field)
  if (field.cell.kind === 'error') {
    problems.push(
      problemAt(
        spot,
        'fix',
        'cell_error',
        `建筑面积是 Excel 的错误值「${field.cell.text}」`,
        '公式引用的内容已经没有了，请直接填上面积。',
      ),
    )
    return { areaCentiSqm: null, isAreaBlank: false }
  }
  if (field.cell.text.trim().startsWith('=')) {
    problems.push(
      problemAt(spot, 'fix', 'formula_text', '建筑面积是一条没有结果的公式', '请把公式换成它的结果，直接填数字。'),
    )
    return { areaCentiSqm: null, isAreaBlank: false }
  }
  const reading = readArea(field.cell)
  if (reading.kind === 'not_positive') {
    problems.push(
      problemAt(spot, 'fix', 'area_not_positive', '建筑面积不能是零或负数', '按房本改成实际面积，例如 58.36。'),
    )
    return { areaCentiSqm: null, isAreaBlank: false }
  }
  if (reading.kind === 'unreadable') {
    const isDoubled = /[.,。]{2,}/.test(compact(field.cell.text))
    const message =
      field.cell.kind === 'date'
        ? `建筑面积变成了日期「${field.cell.text}」`
        : isDoubled
          ? `「${excerpt(field.cell.text)}」多了一个点`
          : '建筑面积看不懂'
    problems.push(
      problemAt(
        spot,
        'fix',
        'area_unreadable',
        message,
        reading.meant ? `改成 ${reading.meant}。` : '请只填数字，单位是平方米，例如 58.36。',
      ),
    )
    return { areaCentiSqm: null, isAreaBlank: false }
  }
  const { centiSqm, isRounded } = reading
  if (centiSqm < AREA_MIN_CENTI_SQM || centiSqm > AREA_MAX_CENTI_SQM) {
    problems.push(
      problemAt(
        spot,
        'check',
        'area_unlikely',
        centiSqm < AREA_MIN_CENTI_SQM ? '面积太小' : '面积太大',
        `请核对房本，看是不是小数点错位；没错就按 ${areaText(centiSqm)} 平方米导入。`,
      ),
    )
  } else if (isRounded) {
    problems.push(
      problemAt(
        spot,
        'check',
        'area_unreadable',
        '面积多于两位小数',
        `按 ${areaText(centiSqm)} 平方米导入；请核对房本。`,
      ),
    )
  }
  return { areaCentiSqm: centiSqm, isAreaBlank: false }
}

const noteOf = (row: FieldRow, remarks: string[], problems: RosterProblem[]): string | null => {
  const parts: string[] = []
  for (const field of row.cells.get('note') ?? []) {
    if (field.cell.kind === 'error' || isNothing(field.cell.text)) continue
    const text = withoutMarks(halfWidth(field.cell.text)).replace(/<[^<>]*>|[<>]/g, '')
    const plain = text.replace(/^[=@+\-\s]+/, '')
    if (/^[=@]|^[+-]\D/.test(text) && plain !== '') {
      problems.push(
        problemAt(
          spotIn(row, 'note', field),
          'check',
          'formula_text',
          '备注的开头像一条公式',
          '开头的符号没有导入，其余照原样；请看一眼。',
        ),
      )
    }
    if (plain !== '') parts.push(plain)
  }
  const note = [...parts, ...remarks].join('；').replace(/\s*\n\s*/g, ' ')
  return note === '' ? null : [...note].slice(0, NOTE_MAX).join('')
}

/** Understands one row on its own; what only other rows can tell (a second owner, a missing unit) comes later. */
export const readRow = (row: FieldRow): Reading => {
  const problems: RosterProblem[] = []
  const place = readPlace(row, problems)
  const area = areaOf(row, problems)
  const people = readPeople(row, problems)
  const occupancyCell = row.cells.get('occupancy')?.find(({ cell }) => !isNothing(cell.text) && cell.kind !== 'error')
  const note = noteOf(row, people.remarks, problems)
  return {
    sheet: row.sheet,
    row: row.row,
    ...place,
    ...area,
    owners: people.owners,
    consentRule: people.consentRule,
    occupancy: occupancyCell ? readOccupancy(occupancyCell.cell.text, occupancyCell.header) : 'unknown',
    note,
    isRoomMerged: row.isRoomMerged,
    isCoOwned: people.isCoOwned || /共有|共同|夫妻|配偶|继承|产权人之一/.test(note ?? ''),
    problems,
    spot: (field) => spotIn(row, field),
  }
}
