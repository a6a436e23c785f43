import { instantAt } from '@chuanmen/domain/works/instant-at'
import { inSlot } from '@chuanmen/domain/works/slot-of'
import type { MyWorks } from '@chuanmen/types/works-actions'
import { day, hour, type Moment } from '@/lib/format'

/** From when to when somebody of the household opens the door; null once it has begun, or before it has a date. */
export function visitOf({ state, stages }: Pick<MyWorks, 'state' | 'stages'>, now: Date) {
  if (state !== 'scheduled' && state !== 'underway') return null
  const slot = stages.filter(({ kind }) => inSlot.has(kind))
  const [first, last] = [slot[0], slot.at(-1)]
  if (!first || !last) return null
  const [from, until] = [instantAt(first.on, first.from), instantAt(last.on, last.to)]
  return from > now && slot.every((stage) => stage.state === 'planned') ? { from, until } : null
}

/** 「12月1日 周二 上午8点到下午6点」, over several days 「12月1日 周二 上午8点到12月2日 周三 中午12点」 */
export function visitWords({ from, until }: { from: Moment; until: Moment }, now: Moment): string {
  const isOneDay = day(from) === day(until)
  return `${day(from, now)} ${hour(from)}到${isOneDay ? '' : `${day(until, now)} `}${hour(until)}`
}
