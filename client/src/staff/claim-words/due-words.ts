import { day, daysUntil } from '@/lib/format'

type Due = { words: string; tone: 'brick' | 'amber' | 'plain' }

type Asked = { dueOn: string | null; isPaused: boolean }

/** How near a deadline is, in words; null where nothing is due. `today` is a Beijing day. */
export function dueOf({ dueOn, isPaused }: Asked, today: string): Due | null {
  if (isPaused) return { words: '暂停计时', tone: 'amber' }
  if (!dueOn) return null
  const days = daysUntil(dueOn, today)
  if (days < 0) return { words: `逾期 ${-days} 天`, tone: 'brick' }
  if (days === 0) return { words: '今天到期', tone: 'amber' }
  if (days === 1) return { words: '明天到期', tone: 'amber' }
  return { words: day(dueOn, today), tone: 'plain' }
}
