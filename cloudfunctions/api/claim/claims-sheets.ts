import * as XLSX from '@e965/xlsx'
import { roomWords } from '../../../types/baseline'
import type { ClaimDoc } from '../../../types/claim'
import type { ClaimFigures } from '../../../types/claim-actions'
import { claimAtWords, commonWords, type DamagePlace, damageWords, rungWords } from '../../../types/claim-words'
import type { Crew } from '../../../types/works'

type Listed = Pick<
  ClaimDoc,
  | 'number'
  | 'building'
  | 'unit'
  | 'room'
  | 'damagePlace'
  | 'damage'
  | 'crewId'
  | 'receivedOn'
  | 'endedOn'
  | 'facts'
  | 'isRestricted'
>
type Cell = string | number | null

const placeWords: Record<DamagePlace, string> = { ...roomWords, ...commonWords }
/** Fen as yuan: Excel adds up numbers, not words. */
const yuan = (fen: number): number => fen / 100

/** Two sheets, 统计 and 申请. `isCut`: the month has more claims than fit, and the sheet says so. */
export const claimsSheets = (
  figures: ClaimFigures,
  claims: readonly Listed[],
  { crews, isCut }: { crews: readonly Crew[]; isCut: boolean },
): Uint8Array => {
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, sheet(figuresRows(figures)), '统计')
  XLSX.utils.book_append_sheet(book, sheet(claimRows(claims, crews, isCut)), '申请')
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx', compression: true }))
}

const sheet = (rows: Cell[][]): XLSX.WorkSheet => XLSX.utils.aoa_to_sheet(rows.map((row) => row.map(plain)))

/** Words somebody once typed (a building, a crew) that a spreadsheet would take for a formula stay words, also when the file is saved as CSV. */
const plain = (cell: Cell): Cell => (typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

const figuresRows = ({ today, open, openByRung, total, buildings, damages, crews }: ClaimFigures): Cell[][] => [
  ['截至', today],
  ['全部申请', total.claims],
  ['已办结', total.settled],
  ['办结用时中位数（工作日）', total.medianDays],
  ['已赔付（元）', yuan(total.paidFen)],
  [],
  ['在办，收到至今', '3 天内', '4–7 天', '8–15 天', '更久'],
  ['份', open.upTo3, open.upTo7, open.upTo15, open.older],
  ['在谁手上', rungWords.contractor, rungWords.community, rungWords.street],
  ['份', openByRung.contractor, openByRung.community, openByRung.street],
  [],
  ['楼', '申请', '已办结', '在办', '中位数（工作日）'],
  ...buildings.map((one) => [one.building, one.claims, one.settled, one.open, one.medianDays]),
  [],
  ['损坏', '申请', '已赔付（元）'],
  ...damages.map(({ damage, claims, paidFen }) => [damageWords[damage], claims, yuan(paidFen)]),
  [],
  ['施工队', '申请', '已结束', '按时办结', '有过逾期', '重新办理', '满意度（5 分）', '已赔付（元）'],
  ...crews.map((one) => [
    one.name,
    one.claims,
    one.ended,
    one.onTime,
    one.late,
    one.reopened,
    one.meanStars,
    yuan(one.paidFen),
  ]),
]

const claimRows = (claims: readonly Listed[], crews: readonly Crew[], isCut: boolean): Cell[][] => [
  ...(isCut ? [[`这个月的申请太多，只列出前 ${claims.length} 份`]] : []),
  [
    '编号',
    '楼',
    '门',
    '房号',
    '位置',
    '损坏',
    '收到',
    '进展',
    '在谁手上',
    '截止',
    '有过逾期',
    '结束',
    '施工队',
    '已赔付（元）',
  ],
  ...claims.map(
    ({ number, building, unit, room, damagePlace, damage, crewId, receivedOn, endedOn, facts, isRestricted }) => [
      number,
      building,
      unit,
      // Of one kept for the law's sake alone whose it is stays out of files that travel.
      isRestricted ? '' : room,
      placeWords[damagePlace],
      damageWords[damage],
      receivedOn,
      claimAtWords[facts.status.at],
      endedOn === null ? rungWords[facts.rung] : '',
      facts.clock?.dueOn ?? '',
      facts.wasLate ? '是' : '',
      endedOn ?? '',
      crews.find((crew) => crew.crewId === crewId)?.name ?? '',
      facts.status.at === 'closed' ? yuan(facts.status.paidFen) : 0,
    ],
  ),
]
