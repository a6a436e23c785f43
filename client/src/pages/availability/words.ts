import { blackoutWords } from '@chuanmen/types/works-words'
import { day, type Moment, shortDay } from '@/lib/format'
import type { Blackout, View } from './form'

/** 「12月1日 周二」 or 「12月1日 到 12月3日」 */
export const stretchWords = ({ from, until }: Pick<Blackout, 'from' | 'until'>, now: Moment) =>
  from === until ? day(from, now) : `${shortDay(from)} 到 ${shortDay(until)}`

/** What the server holds, in one sentence: to compare with what is being typed. */
export function saidWords({ home, blackouts, key }: View, now: Moment): string {
  const parts = [
    home.length > 0 ? `${home.length} 个半天家里有人` : '没有选家里有人的时间',
    ...blackouts.map((stretch) => `${stretchWords(stretch, now)}不行（${blackoutWords[stretch.why]}）`),
    key ? `钥匙交给${key.holder}` : '',
  ]
  return `${parts.filter(Boolean).join('；')}。`
}

/** How long it takes, in words of the people at home. */
export const lengthWords = (length: number) =>
  length === 1
    ? '施工占半天：上午8点到12点，或者下午2点到6点。'
    : `施工要连着 ${length} 个半天，上午8点到12点、下午2点到6点。`

/** What the choice amounts to: whether it can come to a date. */
export function countWords({ suits, isLongEnough }: { suits: number; isLongEnough: boolean }, length: number): string {
  if (suits === 0) return '还没有选。一个都不选，就很难排上您家这一串。'
  if (!isLongEnough) return `选了 ${suits} 个半天，但没有 ${length} 个连着的。再多选一些，才排得上。`
  return `选了 ${suits} 个半天。选得越多，越容易排上。`
}
