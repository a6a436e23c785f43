import type { RosterPreview, RosterProblem, RosterRowView } from '@chuanmen/types/roster'
import type { RosterField } from '@chuanmen/types/roster-words'
import { area } from '@/lib/format'

export type Severity = 'fix' | 'check' | 'ok'
export type CellName = 'building' | 'unit' | 'room' | 'owner' | 'area' | 'phone'

export type Cell = { name: CellName; words: string; mark: 'fix' | 'check' | null; spoken: string }

/** One line of the table: a row of the file, or a whole sheet when `row` is null. */
export type Line = {
  key: string
  sheet: string
  row: number | null
  severity: Severity
  cells: Cell[]
  problems: RosterProblem[]
}

export const cellNames: readonly { name: CellName; words: string }[] = [
  { name: 'building', words: '楼号' },
  { name: 'unit', words: '单元' },
  { name: 'room', words: '房号' },
  { name: 'owner', words: '产权人' },
  { name: 'area', words: '建面' },
  { name: 'phone', words: '手机' },
]

/** Which cell of the table a problem's field points at. */
const cellOf: Partial<Record<RosterField, CellName>> = {
  building: 'building',
  unit: 'unit',
  room: 'room',
  address: 'room',
  floor: 'room',
  area: 'area',
  owner: 'owner',
  ownership: 'owner',
  share: 'owner',
  phone: 'phone',
}

const wordsOf = (view: RosterRowView | undefined): Record<CellName, string> => ({
  building: view?.building ?? '',
  unit: view?.unit ?? '',
  room: view?.room ?? '',
  owner: view?.owners.join('、') ?? '',
  area: view?.areaCentiSqm ? area(view.areaCentiSqm).replace(' ㎡', '') : '',
  phone: view?.phones.join('、') ?? '',
})

function cellsOf(view: RosterRowView | undefined, problems: readonly RosterProblem[]): Cell[] {
  const words = wordsOf(view)
  return cellNames.map(({ name }) => {
    const here = problems.filter(
      ({ field, severity }) => severity !== 'info' && field !== null && cellOf[field] === name,
    )
    const worst = here.find(({ severity }) => severity === 'fix') ?? here[0]
    if (!worst) return { name, words: words[name], mark: null, spoken: words[name] }
    const found = worst.found || words[name] || '（空）'
    const mark = worst.severity === 'fix' ? 'fix' : 'check'
    return { name, words: found, mark, spoken: `${found}，${mark === 'fix' ? '必须改' : '请核对'}` }
  })
}

const keyOf = (sheet: string, row: number | null) => `${sheet}\u0000${row ?? ''}`
const weight: Record<Severity, number> = { fix: 0, check: 1, ok: 2 }

function severityOf(view: RosterRowView | undefined, problems: readonly RosterProblem[]): Severity {
  if (view) return view.severity
  if (problems.some(({ severity }) => severity === 'fix')) return 'fix'
  return problems.some(({ severity }) => severity === 'check') ? 'check' : 'ok'
}

/** Every row with what is wrong with it, the worst first and in file order within; whole sheets lead. */
export function linesOf({ rows, problems }: Pick<RosterPreview, 'rows' | 'problems'>): Line[] {
  const found = new Map<
    string,
    { sheet: string; row: number | null; view?: RosterRowView; problems: RosterProblem[] }
  >()
  for (const view of rows)
    found.set(keyOf(view.sheet, view.row), { sheet: view.sheet, row: view.row, view, problems: [] })
  for (const problem of problems) {
    const key = keyOf(problem.sheet, problem.row)
    const line = found.get(key) ?? { sheet: problem.sheet, row: problem.row, problems: [] }
    line.problems.push(problem)
    found.set(key, line)
  }
  return [...found.entries()]
    .map(
      ([key, line]): Line => ({
        key,
        sheet: line.sheet,
        row: line.row,
        severity: severityOf(line.view, line.problems),
        cells: line.row === null ? [] : cellsOf(line.view, line.problems),
        problems: line.problems,
      }),
    )
    .sort(
      (one, other) =>
        weight[one.severity] - weight[other.severity] || Number(one.row !== null) - Number(other.row !== null),
    )
}
