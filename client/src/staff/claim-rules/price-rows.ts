import { type PriceItem, priceItemSchema } from '@chuanmen/types/claim-rules'
import { CLAIM_FEN_MAX, PRICE_ITEMS_MAX } from '@chuanmen/types/limits'
import { yuan } from '@/lib/format'
import { fenOf, yuanTyped } from '@/lib/typed-yuan'

/** One price as typed; `typed` is the amount. */
export type PriceRow = { code: string; name: string; unit: string; typed: string }
export type RowErrors = Partial<Record<keyof PriceRow, string>>

export const columnWords: Record<keyof PriceRow, string> = { code: '编号', name: '名称', unit: '单位', typed: '单价' }
const columns = ['code', 'name', 'unit', 'typed'] as const

export const rowsOf = (items: readonly PriceItem[]): PriceRow[] =>
  items.map(({ code, name, unit, unitFen }) => ({ code, name, unit, typed: yuanTyped(unitFen) }))

/** The first number of the kind 「P01」 that no row has. */
export function freeCode(rows: readonly Pick<PriceRow, 'code'>[]): string {
  const taken = new Set(rows.map(({ code }) => code.trim().toUpperCase()))
  for (let nth = 1; ; nth += 1) {
    const code = `P${String(nth).padStart(2, '0')}`
    if (!taken.has(code)) return code
  }
}

const itemOf = ({ code, name, unit, typed }: PriceRow) => ({
  code: code.trim(),
  name: name.trim(),
  unit: unit.trim(),
  unitFen: fenOf(typed) ?? 0,
})

const words: Record<keyof PriceRow, (row: PriceRow) => string> = {
  code: ({ code }) => (code.trim() === '' ? '请写编号' : '只用字母、数字和短横，例如 P01'),
  name: ({ name }) => (name.trim() === '' ? '请写名称' : '最多 40 字，不用尖括号'),
  unit: ({ unit }) => (unit.trim() === '' ? '请写单位，例如 ㎡、块、项' : '最多 8 字，不用尖括号'),
  typed: ({ typed }) =>
    fenOf(typed) === null ? '请写数字，例如 45 或 45.50' : `要在 ¥0.01 到 ${yuan(CLAIM_FEN_MAX)} 之间`,
}

/** By row: what keeps it from being published. The server parses with the same schema. */
export function priceErrors(rows: readonly PriceRow[]): Record<number, RowErrors> {
  const errors: Record<number, RowErrors> = {}
  for (const [at, row] of rows.entries()) {
    const parsed = priceItemSchema.safeParse(itemOf(row))
    const bad: RowErrors = {}
    for (const issue of parsed.error?.issues ?? []) {
      const column = issue.path[0] === 'unitFen' ? 'typed' : (issue.path[0] as keyof PriceRow)
      bad[column] ??= words[column](row)
    }
    const earlier = rows.findIndex((other, place) => place < at && other.code.trim() === row.code.trim())
    if (!bad.code && earlier >= 0) bad.code = `和第 ${earlier + 1} 行的编号一样`
    if (Object.keys(bad).length > 0) errors[at] = bad
  }
  return errors
}

/** The same in sentences, as many as one reads: 「第 3 行「单价」：请写数字…」 */
export const errorLines = (errors: Record<number, RowErrors>): string[] =>
  Object.entries(errors).flatMap(([at, bad]) =>
    columns.flatMap((column) =>
      bad[column] ? [`第 ${Number(at) + 1} 行「${columnWords[column]}」：${bad[column]}`] : [],
    ),
  )

export const tooMany = (rows: readonly PriceRow[]): string | undefined =>
  rows.length === 0
    ? '至少要有一项'
    : rows.length > PRICE_ITEMS_MAX
      ? `最多 ${PRICE_ITEMS_MAX} 项，现在 ${rows.length} 项`
      : undefined

/** A table to publish; null while something is wrong with it. */
export const itemsOf = (rows: readonly PriceRow[]): PriceItem[] | null =>
  tooMany(rows) || Object.keys(priceErrors(rows)).length > 0 ? null : rows.map(itemOf)
