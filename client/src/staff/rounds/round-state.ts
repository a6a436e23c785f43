import type { RoundState } from '@chuanmen/types/round'
import { daysUntil, hoursLeft } from '@/lib/format'

type Round = { state: RoundState; opensAt: string; closesAt: string }
export type StateWords = { words: string; tone: 'teal' | 'amber' | 'brick' | 'plain' }

/** Rounds that close within this many days are pressing. */
export const CLOSING_DAYS = 3

export const isClosing = ({ state, closesAt }: Round, now: number) =>
  state === 'open' && Date.parse(closesAt) > now && daysUntil(closesAt, now) <= CLOSING_DAYS
/** Past its last hour, but nobody ended it: its stairwells stay taken. */
export const isOverdue = ({ state, closesAt }: Round, now: number) => state === 'open' && Date.parse(closesAt) <= now

/** Where a round stands, in words. */
export function roundState(round: Round, now: number): StateWords {
  const { state, opensAt, closesAt } = round
  if (state === 'draft') return { words: '草稿，没发出', tone: 'plain' }
  if (state === 'opening') return { words: '发出还没做完', tone: 'amber' }
  if (state === 'closed') return { words: '已结束', tone: 'plain' }
  if (Date.parse(opensAt) > now) return { words: '还没到开始时间', tone: 'plain' }
  if (isOverdue(round, now)) return { words: '已到截止，等结束', tone: 'brick' }
  const days = daysUntil(closesAt, now)
  if (days === 0) return { words: `今天截止，还有 ${hoursLeft(closesAt, now)} 小时`, tone: 'amber' }
  return { words: `征求中，还有 ${days} 天`, tone: days <= CLOSING_DAYS ? 'amber' : 'teal' }
}
