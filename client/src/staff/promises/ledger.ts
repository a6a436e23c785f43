import type { PromiseRow } from '@chuanmen/types/promise'
import { promiseAtWords } from '@chuanmen/types/promise-words'
import type { Sort } from '@/components/data-table/data-table'
import { dayOf } from '@/lib/format'
import { csv } from '../csv'
import { placeWords } from '../place-words'
import { itemsOf, standOf } from './words'

export const looks = ['all', 'mine', 'past'] as const
export type Look = (typeof looks)[number]
export const lookWords: Record<Look, string> = { all: '全部在办', mine: '我负责的', past: '已结束' }

/** What each look asks the server for. */
export const askedBy: Record<Look, { keeper?: 'me'; show: 'open' | 'past' }> = {
  all: { show: 'open' },
  mine: { keeper: 'me', show: 'open' },
  past: { show: 'past' },
}

const keys: Record<string, (row: PromiseRow) => string> = {
  place: placeWords,
  text: ({ text }) => text,
  keeper: ({ keeperName }) => keeperName,
  // What has no day yet comes last.
  due: ({ dueOn }) => dueOn ?? '9999',
  at: ({ at }) => promiseAtWords[at],
}

/** As the server put them (late first), or by a column. */
export function inOrder(rows: readonly PromiseRow[], sort: Sort | null): readonly PromiseRow[] {
  const of = sort && keys[sort.key]
  if (!of) return rows
  const sorted = [...rows].sort((one, other) => of(one).localeCompare(of(other), 'zh', { numeric: true }))
  return sort.descending ? sorted.reverse() : sorted
}

/** The ledger as a file for Excel. */
export const ledgerSheet = (rows: readonly PromiseRow[], now: number): string =>
  csv([
    ['哪一户', '住户提的条件', '答应了什么', '哪几项', '谁来办', '哪天前', '现在', '提出的日子'],
    ...rows.map((row) => [
      placeWords(row),
      row.asked,
      row.at === 'asked' ? '' : row.text,
      itemsOf(row),
      row.keeperName,
      row.dueOn ?? '',
      standOf(row, now).words,
      dayOf(row.askedAt),
    ]),
  ])
