import * as XLSX from '@e965/xlsx'
import { beijingDay } from '../../../domain/consent/beijing-day'
import { formulaWords, resilienceParts, resiliencePartWords } from '../../../domain/resilience/formula-words'
import { obstacleWords } from '../../../types/door-words'
import type { Figures } from '../../../types/estate'
import type { FiguresView } from '../../../types/figures'
import { RESILIENCE_CASES_MIN } from '../../../types/limits'
import type { Day } from '../../../types/schema'

type Cell = string | number | null

/** Four sheets: 按天, 楼门对比, 卡在哪, 说明. Shares are per cent with one decimal, cut and not rounded up: 100 is all of them. */
export const figuresSheets = (
  view: FiguresView,
  { estateName, today }: { estateName: string; today: Day },
): Uint8Array => {
  const book = XLSX.utils.book_new()
  const add = (name: string, rows: Cell[][]) => XLSX.utils.book_append_sheet(book, sheet(rows), name)
  add('按天', dayRows(view))
  add('楼门对比', stairwellRows(view))
  add('卡在哪', blockerRows(view))
  add('说明', noteRows(view, estateName, today))
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx', compression: true }))
}

const sheet = (rows: Cell[][]): XLSX.WorkSheet => XLSX.utils.aoa_to_sheet(rows.map((row) => row.map(plain)))

/** Words somebody once typed (an estate, a building, a round's title) that a spreadsheet would take for a formula stay words, also when the file is saved as CSV. */
const plain = (cell: Cell): Cell => (typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

/** Per cent with one decimal; empty where there is nothing to be a share of. */
const percent = (part: number, whole: number): Cell => (whole === 0 ? null : Math.floor((1000 * part) / whole) / 10)
const sqm = (centiSqm: number): number => centiSqm / 100

const dayRows = ({ days, now }: FiguresView): Cell[][] => [
  ['日期', '同意（户）', '户数同意率（%）', '同意面积（㎡）', '面积同意率（%）', '成串（串）', '成串率（%）'],
  ...days.map(({ on, agreed, agreedAreaCentiSqm, complete }) => [
    on,
    agreed,
    percent(agreed, now.households),
    sqm(agreedAreaCentiSqm),
    percent(agreedAreaCentiSqm, now.areaCentiSqm),
    complete,
    percent(complete, now.risers),
  ]),
]

const stairwellRows = ({ stairwells }: FiguresView): Cell[][] => [
  [
    ...['楼', '门', '征求（户）', '同意（户）', '同意率（%）', '全部（串）', '成串（串）', '成串率（%）', '韧性'],
    ...resilienceParts.map((part) => resiliencePartWords[part]),
  ],
  ...stairwells.map(({ building, unit, figures, resilience }) => [
    building,
    unit,
    ...(figures ? figureCells(figures) : ['没有征求', null, null, null, null, null]),
    resilience?.score ?? null,
    ...resilienceParts.map((part) => resilience?.parts[part] ?? null),
  ]),
]

const figureCells = ({ households, agreed, risers, complete }: Figures): Cell[] => [
  ...[households, agreed, percent(agreed, households)],
  ...[risers, complete, percent(complete, risers)],
]

const blockerRows = ({ blockers }: FiguresView): Cell[][] => [
  ['卡在哪', '户', '等着的管（根）', '只等这一样的管（根）'],
  ...blockers.map(({ obstacle, households, risers, alone }) => [obstacleWords[obstacle], households, risers, alone]),
]

const noteRows = ({ round, now, asOf }: FiguresView, estateName: string, today: Day): Cell[][] => [
  ['小区', estateName],
  ['征求意见', round?.title ?? '还没有'],
  ['截止', round ? beijingDay(new Date(round.closesAt)) : null],
  ['导出', today],
  ['按天和卡在哪，算到', asOf ? `${beijingDay(new Date(asOf))} 零点` : '还没有算过'],
  ['户', now.households],
  ['串', now.risers],
  [],
  ['同意率', '要答复的事都同意的户，占征求的户的百分之几；面积同意率按这些户的建筑面积算。'],
  ['成串率', '一根管上每一户都同意，叫成串；成串的占全部的百分之几。'],
  ['韧性', `0 到 100，是下面几项的平均；例子不到 ${RESILIENCE_CASES_MIN} 个的一项空着，不算进去。`],
  ...resilienceParts.map((part): Cell[] => [resiliencePartWords[part], formulaWords[part]]),
]
