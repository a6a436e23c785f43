import type { ClaimRow } from '@chuanmen/types/claim-actions'
import type { Input } from '@/api/call'

/** What of an estate's claims is looked at: what waits for whoever looks, all that are open, those of a month, or what a search found. */
export const looks = ['mine', 'open', 'month', 'search'] as const
export type Look = (typeof looks)[number]

export const lookWords: Record<Look, string> = {
  mine: '等我办的',
  open: '全部在办',
  month: '已办结',
  search: '搜索',
}

export type Show = Input<'claim.list'>['show']

/** What is asked of the server: one's own are found among the open ones. */
export function showOf(look: Look, month: string, text: string): Show | null {
  if (look === 'month') return { what: 'month', month }
  if (look === 'search') return text.trim() ? { what: 'search', text: text.trim().slice(0, 30) } : null
  return { what: 'open' }
}

export const seen = (look: Look, rows: readonly ClaimRow[]): readonly ClaimRow[] =>
  look === 'mine' ? rows.filter(({ isMine }) => isMine) : rows

/** `2026-11` moved by whole months. */
export function monthBeside(month: string, by: number): string {
  const [year = 0, nth = 1] = month.split('-').map(Number)
  const at = year * 12 + nth - 1 + by
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
}

/** 「2026年11月」 */
export const monthWords = (month: string) => `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`
