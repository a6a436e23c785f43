import type { ClaimRow } from '@chuanmen/types/claim-actions'
import { claimAts, rungs } from '@chuanmen/types/claim-words'
import { whereWords } from '@/components/claim-steps/title'
import type { Sort } from '@/components/data-table/data-table'

type Compare = (a: ClaimRow, b: ClaimRow) => number

const LAST = '9999-12-31'
const due: Compare = (a, b) => (a.dueOn ?? LAST).localeCompare(b.dueOn ?? LAST)
const by: Record<string, Compare> = {
  place: (a, b) => whereWords(a).localeCompare(whereWords(b), 'zh-CN', { numeric: true }),
  step: (a, b) => claimAts.indexOf(a.at) - claimAts.indexOf(b.at),
  due,
  rung: (a, b) => rungs.indexOf(a.rung) - rungs.indexOf(b.rung),
  money: (a, b) => (a.fen ?? -1) - (b.fen ?? -1),
  number: (a, b) => a.number.localeCompare(b.number),
}

/** A row, and of how many claims of one cause it is the first (`cause`), or one of the others (`isFollowing`). */
export type Placed = { row: ClaimRow; cause: number; isFollowing: boolean }

/** In the order asked for; claims of one cause stand together, where the first of them stands. Without an order as the server gave them. */
export function inOrder(rows: readonly ClaimRow[], sort: Sort | null): Placed[] {
  const compare = sort ? by[sort.key] : undefined
  const sorted = compare ? [...rows].sort(compare) : [...rows]
  if (sort?.descending) sorted.reverse()
  const causes = new Map<string, ClaimRow[]>()
  for (const row of sorted) if (row.causeId) causes.set(row.causeId, [...(causes.get(row.causeId) ?? []), row])
  return sorted.flatMap((row): Placed[] => {
    const together = row.causeId ? (causes.get(row.causeId) ?? []) : []
    if (together.length < 2) return [{ row, cause: 0, isFollowing: false }]
    if (together[0] !== row) return []
    return together.map((one, at) => ({ row: one, cause: together.length, isFollowing: at > 0 }))
  })
}
