import { freeCode, type PriceRow } from './price-rows'

const heads: Record<keyof PriceRow, RegExp> = {
  code: /编号|编码|代码|序号/,
  name: /名称|项目|内容|品名/,
  unit: /单位/,
  typed: /单价|价格|金额|元/,
}
const columns = ['code', 'name', 'unit', 'typed'] as const

/** Cells of a spreadsheet as the clipboard holds them (tabs) or as CSV: quotes keep separators and line breaks inside a cell. */
export function cellsOf(text: string): string[][] {
  const separator = text.includes('\t') ? '\t' : ','
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  const end = () => {
    rows.at(-1)?.push(cell.trim())
    cell = ''
  }
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (isQuoted && sign === '"' && text[at + 1] === '"') {
      cell += '"'
      at += 1
    } else if (sign === '"' && (isQuoted || cell.trim() === '')) isQuoted = !isQuoted
    else if (!isQuoted && sign === separator) end()
    else if (!isQuoted && (sign === '\n' || sign === '\r')) {
      end()
      rows.push([])
    } else cell += sign
  }
  end()
  return rows.filter((row) => row.some((words) => words !== ''))
}

/** Where each column stands, by the words of a first row; null: it is no row of names. */
function headOf(row: readonly string[]): Partial<Record<keyof PriceRow, number>> | null {
  const places = columns.map((column) => row.findIndex((words) => heads[column].test(words)))
  const isHead = (places[1] ?? -1) >= 0 && (places[3] ?? -1) >= 0
  return isHead
    ? Object.fromEntries(columns.flatMap((column, at) => ((places[at] ?? -1) < 0 ? [] : [[column, places[at]]])))
    : null
}

/** Without names on top: four columns begin with the number, three do without it. */
const placesOf = (row: readonly string[]): Partial<Record<keyof PriceRow, number>> =>
  row.length >= 4 ? { code: 0, name: 1, unit: 2, typed: 3 } : { name: 0, unit: 1, typed: 2 }

/**
 * What somebody pasted from Excel or a CSV file, as rows of the form: with or without a first row of names, with or without numbers. A price that is there by
 * name keeps its number, so that what was priced before is still found; others get a free one.
 */
export function rowsPasted(text: string, existing: readonly PriceRow[]): PriceRow[] {
  const [first, ...rest] = cellsOf(text)
  if (!first) return []
  const head = headOf(first)
  const places = head ?? placesOf(first)
  const cell = (row: readonly string[], column: keyof PriceRow) => row[places[column] ?? -1] ?? ''
  const rows: PriceRow[] = []
  for (const row of head ? rest : [first, ...rest]) {
    const name = cell(row, 'name')
    const known = existing.find((one) => one.name.trim() === name)
    const code = cell(row, 'code') || known?.code || freeCode([...existing, ...rows])
    rows.push({ code, name, unit: cell(row, 'unit'), typed: cell(row, 'typed') })
  }
  return rows
}
