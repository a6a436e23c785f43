import type { PromiseRow, PromiseView } from '@chuanmen/types/promise'
import { promiseActWords, promiseAtWords } from '@chuanmen/types/promise-words'
import { riserWords } from '@chuanmen/types/riser'
import { day, dayHour, daysUntil } from '@/lib/format'

type Tone = 'teal' | 'amber' | 'brick' | 'plain'

/** How a promise stands, in one tag. Late is said before all else. */
export function standOf(
  row: Pick<PromiseRow, 'at' | 'isOverdue' | 'dueOn' | 'isOpen'>,
  now: number,
): { words: string; tone: Tone } {
  if (row.isOverdue && row.dueOn) return { words: `过期 ${-daysUntil(row.dueOn, now)} 天`, tone: 'brick' }
  if (row.at === 'broken' && row.isOpen) return { words: promiseAtWords.broken, tone: 'brick' }
  if (row.at === 'asked' || row.at === 'kept') return { words: promiseAtWords[row.at], tone: 'amber' }
  return { words: promiseAtWords[row.at], tone: row.at === 'confirmed' ? 'teal' : 'plain' }
}

export const itemsOf = ({ items }: Pick<PromiseRow, 'items'>): string =>
  items.map((item) => riserWords[item].short).join('、')

/** Whether what was promised is other than what was asked for. */
export const isAgreedAnew = ({ asked, text }: Pick<PromiseRow, 'asked' | 'text'>): boolean => asked !== text

/** Its steps, the newest first. */
export const storyOf = ({ trail }: Pick<PromiseView, 'trail'>, now: number) =>
  trail
    .map(({ act, byName, at, words }, index) => ({
      id: String(index),
      title: [promiseActWords[act], words].filter(Boolean).join('：'),
      note: [byName, dayHour(at, now)].filter(Boolean).join(' · '),
      state: 'done' as const,
    }))
    .reverse()

/** What happened to it since it was looked at, newest last; empty: it is as it was. */
export const happenedSince = (
  seen: Pick<PromiseView, 'rev' | 'trail'>,
  now: Pick<PromiseView, 'rev' | 'trail'>,
): string[] =>
  seen.rev === now.rev
    ? []
    : now.trail
        .slice(seen.trail.length)
        .map(({ act, byName, words }) => [`${byName}${promiseActWords[act]}`, words].filter(Boolean).join('：'))

export const dueWords = ({ dueOn }: Pick<PromiseRow, 'dueOn'>): string => (dueOn ? `${day(dueOn)}前` : '')
