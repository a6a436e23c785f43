import type { PromiseDoc } from '../../types/promise'
import type { Day } from '../../types/schema'
import { isOverdue } from './overdue'

type Row = Pick<PromiseDoc, '_id' | 'at' | 'isOpen' | 'dueOn' | 'askedAt'>

/** What somebody has to do about it, first things first: late; waiting for somebody to take it on; not kept; promised; waiting for its household; over. */
const rank = (row: Row, today: Day): number => {
  if (isOverdue(row, today)) return 0
  if (!row.isOpen) return 5
  return row.at === 'asked' ? 1 : row.at === 'broken' ? 2 : row.at === 'promised' ? 3 : 4
}

/** The ledger's order: overdue first, then by what is to be done, then by day, then by age. */
export const inLedgerOrder = <T extends Row>(rows: readonly T[], today: Day): T[] =>
  [...rows].sort(
    (one, other) =>
      rank(one, today) - rank(other, today) ||
      (one.dueOn ?? '').localeCompare(other.dueOn ?? '') ||
      one.askedAt.getTime() - other.askedAt.getTime() ||
      one._id.localeCompare(other._id),
  )

/** How many stand where; late ones are promised as well. */
export const ledgerCounts = (rows: readonly Row[], today: Day) => {
  const at = (state: PromiseDoc['at']): number => rows.filter((row) => row.at === state).length
  return {
    overdue: rows.filter((row) => isOverdue(row, today)).length,
    asked: at('asked'),
    promised: at('promised'),
    kept: at('kept'),
    broken: at('broken'),
    confirmed: at('confirmed'),
  }
}
