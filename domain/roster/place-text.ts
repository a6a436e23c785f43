import type { RosterProblem } from '../../types/roster'
import type { RosterField } from '../../types/roster-words'
import { compact, isNothing } from './half-width'
import { excerpt, problemAt } from './problem'
import { type FieldCell, type FieldRow, spotIn } from './reading'

const placeWords: Partial<Record<RosterField, string>> = {
  building: '楼号',
  unit: '单元',
  room: '房号',
  address: '地址',
  floor: '楼层',
}

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']

/** A date as a CSV carries it after Excel changed a flat number: 「3月1日」, 「2025/3/1」, 「1-Mar」, 「Mar-01」. */
const dateInText = (text: string): { month: number; day: number } | null => {
  const plain = compact(text).toUpperCase()
  const numeric =
    /^(?:(?:19|20)\d\d年)?(\d{1,2})月(\d{1,2})日$/.exec(plain) ??
    /^(?:19|20)\d\d[/-](\d{1,2})[/-](\d{1,2})$/.exec(plain)
  if (numeric) return { month: Number(numeric[1]), day: Number(numeric[2]) }
  const named = /^(?:(\d{1,2})-([A-Z]{3})|([A-Z]{3})-(\d{1,2}))$/.exec(plain)
  const month = named ? months.indexOf(named[2] ?? named[3] ?? '') + 1 : 0
  return named && month > 0 ? { month, day: Number(named[1] ?? named[4]) } : null
}

/** The text of a place cell, or null with the problem that makes it unreadable whatever field it is. */
export const placeText = (
  row: FieldRow,
  field: RosterField,
  cell: FieldCell | undefined,
  problems: RosterProblem[],
): string | null => {
  if (!cell || isNothing(cell.cell.text)) return null
  const spot = spotIn(row, field, cell)
  const word = placeWords[field] ?? ''
  const date = cell.cell.kind === 'date' ? cell.cell : dateInText(cell.cell.text)
  if (date) {
    const typed = `${date.month}-${date.day}`
    problems.push(
      problemAt(
        spot,
        'fix',
        'room_is_date',
        `${word}变成了日期「${excerpt(cell.cell.text)}」，原来填的可能是「${typed}」`,
        `把${word}这一列的格式设为「文本」，再重新填写。`,
      ),
    )
    return null
  }
  if (cell.cell.kind === 'error') {
    problems.push(
      problemAt(
        spot,
        'fix',
        'cell_error',
        `${word}是 Excel 的错误值「${cell.cell.text}」`,
        `公式引用的内容已经没有了，请直接填上${word}。`,
      ),
    )
    return null
  }
  if (cell.cell.text.trim().startsWith('=')) {
    problems.push(
      problemAt(spot, 'fix', 'formula_text', `${word}是一条没有结果的公式`, `请把公式换成它的结果，直接填${word}。`),
    )
    return null
  }
  return cell.cell.text
}
