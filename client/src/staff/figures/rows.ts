import { type ResiliencePart, resilienceParts, resiliencePartWords } from '@chuanmen/domain/resilience/formula-words'
import { type Obstacle, obstacleWords } from '@chuanmen/types/door-words'
import type { Blocker } from '@chuanmen/types/figures'
import { percent } from '@/lib/format'
import { rate } from '../rate'
import type { FiguresView } from './use-figures'

export type StairwellRow = FiguresView['stairwells'][number]
export type Part = ResiliencePart

export const parts = resilienceParts
export const partWords = resiliencePartWords

/** What a part says of which there are too few cases to say anything. */
export const tooFew = '例子太少'
export const scoreWords = (score: number | null | undefined) => (score == null ? tooFew : String(score))

export const doorOf = ({ building, unit }: Pick<StairwellRow, 'building' | 'unit'>) => `${building}${unit}`

/** 「62.6%（62 / 99 串）」; 「没有征求」 where the round asks nobody. */
export const completeWords = ({ figures }: StairwellRow) =>
  figures ? `${rate(figures.complete, figures.risers)}（${figures.complete} / ${figures.risers} 串）` : '没有征求'
export const agreedWords = ({ figures }: StairwellRow) =>
  figures ? `${rate(figures.agreed, figures.households)}（${figures.agreed} / ${figures.households} 户）` : '没有征求'

/** 「参与 80 · 互助 例子太少 · …」 */
export const partsWords = ({ resilience }: StairwellRow) =>
  parts.map((part) => `${partWords[part]} ${scoreWords(resilience?.parts[part])}`).join(' · ')

export const sortKeys = ['door', 'complete', 'agreed', 'score', ...parts] as const
export type SortKey = (typeof sortKeys)[number]

const shareOf = (part: number, whole: number) => (whole === 0 ? null : part / whole)
const valueOf: Record<Exclude<SortKey, 'door'>, (row: StairwellRow) => number | null> = {
  complete: ({ figures }) => figures && shareOf(figures.complete, figures.risers),
  agreed: ({ figures }) => figures && shareOf(figures.agreed, figures.households),
  score: ({ resilience }) => resilience?.score ?? null,
  turnout: ({ resilience }) => resilience?.parts.turnout ?? null,
  mutualHelp: ({ resilience }) => resilience?.parts.mutualHelp ?? null,
  supervision: ({ resilience }) => resilience?.parts.supervision ?? null,
  conflicts: ({ resilience }) => resilience?.parts.conflicts ?? null,
}

const byDoor = (one: StairwellRow, other: StairwellRow) =>
  doorOf(one).localeCompare(doorOf(other), 'zh-CN', { numeric: true })

/** Sorted by one column; what is not known stands last either way, and equals by their door. */
export const sortRows = (rows: readonly StairwellRow[], key: SortKey, descending: boolean): StairwellRow[] => {
  const turn = descending ? -1 : 1
  if (key === 'door') return [...rows].sort((one, other) => turn * byDoor(one, other))
  const value = valueOf[key]
  return [...rows].sort((one, other) => {
    const a = value(one)
    const b = value(other)
    if (a === null || b === null) return a === b ? byDoor(one, other) : a === null ? 1 : -1
    return turn * (a - b) || byDoor(one, other)
  })
}

/** Worst first: what holds most pipes up, and of equals what alone does. */
export const blockersInOrder = (blockers: readonly Blocker[]): Blocker[] =>
  blockers
    .filter(({ households }) => households > 0)
    .sort((one, other) => other.risers - one.risers || other.alone - one.alone || other.households - one.households)

/** 「12 户，卡住 19 根，其中 7 根只差他们」 */
export const blockerWords = ({ households, risers, alone }: Omit<Blocker, 'obstacle'>): string => {
  const only = alone === 0 ? '' : alone === risers ? '，都只差他们' : `，其中 ${alone} 根只差他们`
  return `${households} 户，卡住 ${risers} 根${only}`
}
export const blockerName = (obstacle: Obstacle) => obstacleWords[obstacle]

/** 「成串率 62.6%，同意率 90.9%」 for a spoken row. */
export const spokenRow = (row: StairwellRow) =>
  [
    doorOf(row),
    row.figures
      ? `成串率 ${percent(row.figures.complete, row.figures.risers)}%，同意率 ${percent(row.figures.agreed, row.figures.households)}%`
      : '没有征求',
    `韧性 ${scoreWords(row.resilience?.score)}`,
    partsWords(row),
  ].join('，')
