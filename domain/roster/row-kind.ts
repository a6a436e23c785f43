import type { RosterField } from '../../types/roster-words'
import { compact } from './half-width'
import { fieldOfHeader } from './header-words'
import { readBuilding } from './read-building'
import { readUnit } from './read-unit'
import type { Cell } from './sheet'

export type RowKind =
  | { kind: 'blank' }
  /** A total, a footer, a title, a header printed again: counted, not read. */
  | { kind: 'skipped' }
  /** A line of its own that says where the rows below it are: 「6号楼 2单元」. */
  | { kind: 'section'; building: string | null; unit: string | null }
  | { kind: 'data' }

const total = /^(?:本页|本楼|本栋|全楼|各楼)?(?:合计|小计|总计|共计|累计|总数|汇总|平均)/
const footer =
  /^(?:制表|填表|审核|复核|统计人|经办|登记人|负责人|单位负责人|盖章|打印|日期|第\d+页|共\d+页|注[:：]|备注[:：]|说明[:：]|填表说明|联系电话[:：]|以上|以下空白)/
/** What the template writes into its example rows; one left in place is not a household. */
export const exampleMark = '这是示例行'
/** The fields without which a line says nothing about a flat. */
const telling: RosterField[] = ['room', 'address', 'area', 'owner', 'phone']

/** 「6号楼2单元」, 「6号楼」 or 「2单元」 on a line of its own. */
export const readSection = (text: string): { building: string | null; unit: string | null } | null => {
  const match = /^(.*?(?:号楼|#楼|栋|幢|座|楼|#))?[-,]?([A-Z一二三四五六七八九十\d]{1,3}(?:单元|门))?$/.exec(
    compact(text).toUpperCase(),
  )
  if (!match || (!match[1] && !match[2])) return null
  if (match[1] && (match[1].length > 12 || readBuilding(match[1]) === null)) return null
  return { building: match[1] ?? null, unit: match[2] && readUnit(match[2]) ? match[2] : null }
}

/** What a line below the header is. `own` are its cells before merged values were spread; `fieldAt` names the mapped columns. */
export const rowKind = (own: (Cell | null)[], fieldAt: ReadonlyMap<number, RosterField>): RowKind => {
  const filled: { column: number; text: string }[] = []
  for (let column = 0; column < own.length; column += 1) {
    const text = own[column]?.text.trim() ?? ''
    if (text !== '') filled.push({ column, text })
  }
  if (filled.length === 0) return { kind: 'blank' }
  if (filled.some(({ text }) => text.includes(exampleMark))) return { kind: 'skipped' }
  const has = (fields: RosterField[]) => filled.some(({ column }) => fields.includes(fieldAt.get(column) ?? 'ignore'))
  const placeText =
    filled.find(({ column }) => ['room', 'address'].includes(fieldAt.get(column) ?? 'ignore'))?.text ?? ''
  const isPlaceless = !/\d/.test(placeText)
  if (isPlaceless) {
    if (filled.some(({ text }) => total.test(compact(text)))) return { kind: 'skipped' }
    if (filled.length <= 4 && footer.test(compact(filled[0]!.text))) return { kind: 'skipped' }
    const isHeader = ({ column, text }: { column: number; text: string }) => {
      const named = fieldOfHeader([text])
      return named?.isExact === true && named.field === fieldAt.get(column)
    }
    if (filled.filter(isHeader).length >= 2) return { kind: 'skipped' }
  }
  const only = filled.length === 1 ? filled[0]! : null
  if (only) {
    const section = readSection(only.text)
    if (section) return { kind: 'section', ...section }
    const field = fieldAt.get(only.column) ?? 'ignore'
    const saysSomething =
      ['phone', 'area', 'address'].includes(field) ||
      (field === 'room' && /\d/.test(only.text)) ||
      (field === 'owner' && only.text.length <= 12)
    if (!saysSomething) return { kind: 'skipped' }
  }
  if (has(telling)) return { kind: 'data' }
  const textOf = (field: RosterField) => filled.find(({ column }) => fieldAt.get(column) === field)?.text ?? null
  const building = textOf('building')
  const unit = textOf('unit')
  return building === null && unit === null ? { kind: 'skipped' } : { kind: 'section', building, unit }
}
