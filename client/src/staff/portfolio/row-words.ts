import { kindWords } from '@chuanmen/types/plan-words'
import type { PortfolioRow } from '@chuanmen/types/portfolio'
import { flatStateWords } from '@chuanmen/types/tally'
import { daysUntil, nearDay } from '@/lib/format'

export const stateWords = ({ state }: PortfolioRow) => (state ? flatStateWords[state] : '还没问到')
export const kindsWords = ({ kinds }: PortfolioRow) => kinds.map((kind) => kindWords[kind]).join('、')
export const openWords = ({ openItems }: PortfolioRow) => (openItems > 0 ? `${openItems} 件要办` : '没有要办的')
export const visitWords = ({ lastVisitAt }: PortfolioRow, now: number) =>
  lastVisitAt ? `${nearDay(lastVisitAt, now)}去过` : '还没去过'
export const nextWords = ({ next }: PortfolioRow, now: number) => (next ? `${nearDay(next.on, now)} ${next.what}` : '')
/** 「过期 3 天」「今天」「3 天后」 */
export function dueWords(due: string | null, now: number): string {
  if (!due) return ''
  const days = daysUntil(due, now)
  return days < 0 ? `过期 ${-days} 天` : nearDay(due, now)
}
