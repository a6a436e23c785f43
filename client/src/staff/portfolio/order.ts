import type { PortfolioRow } from '@chuanmen/types/portfolio'
import type { Sort } from '@/components/data-table/data-table'
import { placeWords } from '../place-words'

export type Order = Sort

const inChinese = (one: string, other: string) => one.localeCompare(other, 'zh-CN', { numeric: true })
const byPlace = (one: PortfolioRow, other: PortfolioRow) => inChinese(placeWords(one), placeWords(other))
/** What is due first of a household: of its items, or the next step of a visit. Nothing due comes last. */
export const dueOf = ({ dueOn, next }: PortfolioRow): string | null =>
  [dueOn, next?.on ?? null].filter((day) => day !== null).sort()[0] ?? null
const LAST = '9999'

const by: Record<string, (one: PortfolioRow, other: PortfolioRow) => number> = {
  due: (one, other) => (dueOf(one) ?? LAST).localeCompare(dueOf(other) ?? LAST),
  place: byPlace,
  open: (one, other) => other.openItems - one.openItems,
  last: (one, other) => (one.lastVisitAt ?? '').localeCompare(other.lastVisitAt ?? ''),
}

/** In the order asked for; those alike in it by their doors. Turned round, the doors still ascend. */
export function inOrder(rows: readonly PortfolioRow[], { key, descending }: Order): PortfolioRow[] {
  const compare = by[key] ?? byPlace
  return [...rows].sort((one, other) => (descending ? -1 : 1) * compare(one, other) || byPlace(one, other))
}

/** Those whose door has what was typed: 「402」, 「6号楼2门」, 「2门 4」. */
export function filtered(rows: readonly PortfolioRow[], words: string): PortfolioRow[] {
  const parts = words.trim().split(/\s+/).filter(Boolean)
  return rows.filter((row) => parts.every((part) => placeWords(row).includes(part)))
}
