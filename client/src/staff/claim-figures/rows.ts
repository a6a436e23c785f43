import { damageWords, rungWords } from '@chuanmen/types/claim-words'
import { yuan } from '@/lib/format'
import type { Figures } from './use-figures'

/** One bar: what it counts, how much, in words, and whether it is a reason to act. */
export type BarRow = { name: string; value: number; words: string; isLate?: boolean }

export const ageRows = ({ open: { upTo3, upTo7, upTo15, older } }: Figures): BarRow[] => [
  { name: '3 天以内', value: upTo3, words: `${upTo3} 份` },
  { name: '4—7 天', value: upTo7, words: `${upTo7} 份` },
  { name: '8—15 天', value: upTo15, words: `${upTo15} 份` },
  { name: '15 天以上', value: older, words: `${older} 份${older > 0 ? '，该催了' : ''}`, isLate: older > 0 },
]

export const rungRows = ({ openByRung: { contractor, community, street } }: Figures): BarRow[] => [
  { name: rungWords.contractor, value: contractor, words: `${contractor} 份` },
  { name: rungWords.community, value: community, words: `${community} 份` },
  { name: rungWords.street, value: street, words: `${street} 份` },
]

/** By what was damaged, the most expensive first. */
export const costRows = ({ damages }: Figures): BarRow[] =>
  [...damages]
    .sort((one, other) => other.paidFen - one.paidFen || other.claims - one.claims)
    .map(({ damage, claims, paidFen }) => ({
      name: damageWords[damage],
      value: paidFen,
      words: `${yuan(paidFen)} · ${claims} 份`,
    }))

export const medianWords = (days: number | null) => (days === null ? '—' : `${days} 个工作日`)
export const starsWords = (stars: number | null) => (stars === null ? '还没有' : `${stars.toFixed(1)} 星`)

/** Share of a crew's claims that kept every deadline, of those that have been settled or are late; null: there are none yet. */
export const onTimePercent = ({ onTime, late }: Pick<Figures['crews'][number], 'onTime' | 'late'>): number | null =>
  onTime + late === 0 ? null : Math.floor((onTime * 100) / (onTime + late))

type Crew = Figures['crews'][number]
const nothing = -1

/** Ways to sort the crews by. Unknown stands below everything known. */
export const byCrew: Record<string, (one: Crew, other: Crew) => number> = {
  name: (one, other) => one.name.localeCompare(other.name, 'zh-CN', { numeric: true }),
  claims: (one, other) => one.claims - other.claims,
  onTime: (one, other) => (onTimePercent(one) ?? nothing) - (onTimePercent(other) ?? nothing),
  late: (one, other) => one.late - other.late,
  reopened: (one, other) => one.reopened - other.reopened,
  stars: (one, other) => (one.meanStars ?? nothing) - (other.meanStars ?? nothing),
  paid: (one, other) => one.paidFen - other.paidFen,
}

export const crewHead = ['施工队', '申请', '已结束', '按时', '逾期', '返工', '满意度', '已赔（元）']
export const crewCells = ({ name, claims, ended, onTime, late, reopened, meanStars, paidFen }: Crew) => [
  name,
  claims,
  ended,
  onTime,
  late,
  reopened,
  meanStars === null ? '' : meanStars.toFixed(1),
  (paidFen / 100).toFixed(2),
]
