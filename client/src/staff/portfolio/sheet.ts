import type { PortfolioRow } from '@chuanmen/types/portfolio'
import { dayOf } from '@/lib/format'
import { csv } from '../csv'
import { dueOf } from './order'
import { kindsWords, stateWords } from './row-words'

/** The list as a file for Excel, in the order it is looked at. No name and no telephone number is in it. */
export const portfolioSheet = (rows: readonly PortfolioRow[], now: number): string =>
  csv([
    ['楼', '单元', '房号', '答复', '卡在哪', '要办几件', '期限', '过期', '上次走访', '下一步', '下一步哪天'],
    ...rows.map((row) => [
      row.building,
      row.unit,
      row.room,
      stateWords(row),
      kindsWords(row),
      row.openItems,
      dueOf(row) ?? '',
      row.isOverdue || (dueOf(row) ?? '9999') < dayOf(now) ? '过期' : '',
      row.lastVisitAt ? dayOf(row.lastVisitAt) : '',
      row.next?.what ?? '',
      row.next?.on ?? '',
    ]),
  ])
