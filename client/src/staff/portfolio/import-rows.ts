import { isQuiet } from '@chuanmen/domain/visit/quiet-hours'
import { VISIT_BACK_DAYS } from '@chuanmen/types/limits'
import type { VisitHow, VisitMet, VisitOutcome, VisitPurpose } from '@chuanmen/types/visit-words'
import type { Input } from '@/api/call'
import { dayOf } from '@/lib/format'
import { cellsOf } from '../claim-rules/pasted'
import { dayAfter } from '../moment-field/beijing'
import { readMoment } from './import-when'

export type ImportRow = Input<'visit.import'>['rows'][number]
/** One line as it was pasted: `line` counts as Excel does. `row` null: it cannot be sent, and `problems` say how to put it right. */
export type Line = { line: number; cells: string[]; place: string; row: ImportRow | null; problems: string[] }
export type Pasted = { lines: Line[]; isHeaded: boolean; head: string[] }

const columns = ['building', 'unit', 'room', 'when', 'how', 'met', 'purpose', 'outcome', 'words', 'byName'] as const
type Column = (typeof columns)[number] | 'day' | 'clock' | 'witness'

const heads: Record<Column, RegExp> = {
  building: /^(楼|楼号|楼栋|楼栋号|几号楼|栋)$/,
  unit: /^(单元|门|门号|单元号|楼门)$/,
  room: /^(房号|房间|房间号|室|门牌|户号|户)$/,
  when: /^(日期时间|时间日期|走访时间|什么时候|日期和时间)$/,
  day: /^(日期|走访日期|哪天)$/,
  clock: /^(时间|几点|时刻)$/,
  how: /^(方式|走访方式|怎么联系的?)$/,
  met: /^(见到谁|见到|接待人|谁接待)$/,
  purpose: /^(目的|事由|去做什么|走访目的|原因)$/,
  outcome: /^(结果|结果怎样|走访结果)$/,
  words: /^(记录|内容|说了什么|备注|情况|走访记录)$/,
  byName: /^(走访人|谁去的|工作人员|走访人员|记录人)$/,
  witness: /^(见证人)$/,
}

type Named<T extends string> = readonly (readonly [T, RegExp])[]
const hows: Named<VisitHow> = [
  ['office', /来访|来居委|到社区|自己来/],
  ['call', /电话|去电|来电/],
  ['door', /上门|入户|走访|当面/],
]
const mets: Named<VisitMet> = [
  ['notOpened', /没开门|不开门|未开门/],
  ['nobody', /没人|无人|不在/],
  ['tenant', /租/],
  ['family', /家里人|家人|家属|子女|儿|女|老伴|爱人|亲/],
  ['owner', /业主|本人|房主|户主|产权人/],
]
const purposes: Named<VisitPurpose> = [
  ['paper', /纸|签/],
  ['ask', /征求|意见|问.*同意/],
  ['issue', /答复|回复|解决|问题/],
  ['talk', /面谈|三方/],
  ['promise', /承诺|答应/],
  ['file', /了解|摸底|情况|登记/],
  ['care', /看望|慰问|关心/],
]
const outcomes: Named<VisitOutcome> = [
  ['none', /没有结果|无结果|没结果/],
  ['declines', /不愿|拒绝|不同意|不谈/],
  ['comeBack', /约|下次|改天/],
  ['willThink', /想想|考虑|商量/],
  ['raises', /问题|要求|条件/],
  ['agrees', /同意|愿意/],
]
const named = <T extends string>(list: Named<T>, words: string): T | undefined =>
  list.find(([, pattern]) => pattern.test(words))?.[0]

/** Where each column stands by the names in a first row; null: it is no row of names. */
function headOf(row: readonly string[]): Partial<Record<Column, number>> | null {
  const places = (Object.keys(heads) as Column[]).flatMap((column) => {
    const at = row.findIndex((words) => heads[column].test(words.replace(/\s/g, '')))
    return at < 0 ? [] : [[column, at] as const]
  })
  return places.length >= 3 ? Object.fromEntries(places) : null
}

const inOrder = Object.fromEntries(columns.map((column, at) => [column, at])) as Partial<Record<Column, number>>

/** What somebody pasted from Excel, row by row, each judged by itself: what can be sent, and of the others every problem with how to put it right. */
export function visitsPasted(text: string, now: number): Pasted {
  const [first = [], ...rest] = cellsOf(text)
  const head = headOf(first)
  const places = head ?? inOrder
  const body = head ? rest : first.length > 0 ? [first, ...rest] : rest
  const seen = new Map<string, number>()
  const lines = body.map((cells, at): Line => {
    const line = at + (head ? 2 : 1)
    const read = lineOf(cells, (column) => cells[places[column] ?? -1] ?? '', now)
    if (!read.row) return { line, cells, ...read }
    const same = `${read.place} ${read.row.how} ${read.row.at}`
    const before = seen.get(same)
    if (before !== undefined) return { line, cells, ...read, row: null, problems: [`和第 ${before} 行是同一次走访`] }
    seen.set(same, line)
    return { line, cells, ...read }
  })
  return { lines, isHeaded: head !== null, head: head ? first : [] }
}

function lineOf(cells: readonly string[], cell: (column: Column) => string, now: number): Omit<Line, 'line' | 'cells'> {
  const place = ['building', 'unit', 'room'].map((column) => cell(column as Column)).filter(Boolean)
  const when = cell('when') || [cell('day'), cell('clock')].filter(Boolean).join(' ')
  const at = readMoment(when, now)
  const how = named(hows, cell('how'))
  const met = named(mets, cell('met'))
  const purpose = named(purposes, cell('purpose'))
  const outcome = cell('outcome') === '' ? 'none' : named(outcomes, cell('outcome'))
  const lacks: [boolean, string][] = [
    [!cell('building'), '没有写楼，例如「6号楼」'],
    [!cell('unit'), '没有写单元，例如「2门」'],
    [!cell('room'), '没有写房号'],
    [!when, '没有写日期时间'],
    [when !== '' && !at, `「${when}」看不懂，请写成「2026-11-20 15:30」`],
    [at !== null && at.getTime() > now, '时间还没到，请核对'],
    [at !== null && dayOf(at) < dayAfter(now, -VISIT_BACK_DAYS), `超过 ${VISIT_BACK_DAYS} 天了，不能再补记`],
    [at !== null && how !== 'office' && isQuiet(at), '早上 8 点半以前、晚上 8 点以后不上门、不打电话，请核对时间'],
    [!how, unknown('方式', cell('how'), '上门、打电话、住户来访')],
    [!met, unknown('见到谁', cell('met'), '业主、家里人、租户、没人在家、没开门')],
    [!purpose, unknown('目的', cell('purpose'), '征求意见、答复问题、了解情况、签纸质意见、面谈、看承诺、看望')],
    [!outcome, unknown('结果', cell('outcome'), '愿意同意、再想想、提了新问题、不愿意谈、约了下次、没有结果')],
    [cell('words').length > 300, '记录太长了，最多 300 字'],
    [!cell('byName'), '没有写走访人'],
    [cell('byName').length > 20, '走访人的名字太长了，一行只写一位'],
    [cells.some((words) => /[<>]/.test(words)), '请去掉尖括号'],
  ]
  const problems = lacks.filter(([isSo]) => isSo).map(([, words]) => words)
  const isWhole = problems.length === 0 && at && how && met && purpose && outcome
  return {
    place: place.join(' '),
    problems,
    row: isWhole
      ? {
          building: cell('building'),
          unit: cell('unit'),
          room: cell('room'),
          byName: cell('byName'),
          ...{ how, met, purpose, outcome, words: cell('words'), next: null },
          witness: purpose === 'paper' && cell('witness') ? cell('witness') : null,
          at: at.toISOString(),
        }
      : null,
  }
}

const unknown = (what: string, words: string, known: string) =>
  words ? `${what}「${words}」看不懂，请写：${known}` : `没有写${what}：${known}`

/** Lines as they were pasted, to be put right and pasted again. */
export const textOf = (head: readonly string[], lines: readonly Line[]): string =>
  [...(head.length > 0 ? [head] : []), ...lines.map(({ cells }) => cells)]
    .map((cells) => cells.map(quoted).join('\t'))
    .join('\n')

const quoted = (cell: string) => (/[\t\n"]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)
