import { day, daysUntil, hour, type Moment } from '@/lib/format'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Up to here a countdown is in hours, beyond it in days. */
const HOURS_SHOWN = 72

/** 「上午9点—下午4点」, or with days when it lasts over midnight. */
export function spanWords(startsAt: Moment, endsAt: Moment | null): string {
  if (!endsAt) return `${hour(startsAt)}起`
  const isSameDay = daysUntil(endsAt, startsAt) === 0
  return isSameDay ? `${hour(startsAt)}—${hour(endsAt)}` : `${hour(startsAt)}—${day(endsAt)} ${hour(endsAt)}`
}

/** 「11月28日 周六 上午9点—下午4点」; empty without a time. */
export const happens = (
  { startsAt, endsAt }: { startsAt: Moment | null; endsAt: Moment | null },
  now: Moment,
): string => (startsAt ? `${day(startsAt, now)} ${spanWords(startsAt, endsAt)}` : '')

export type Countdown = { lead: string; number?: string; unit?: string; words: string }

/** How long until it starts, or until it is over. `what` is 「停水」 or 「开始」. */
export function countdown(startsAt: Moment, endsAt: Moment | null, now: Moment, isWater: boolean): Countdown {
  const left = new Date(startsAt).getTime() - new Date(now).getTime()
  if (left > 0) return amount(isWater ? '离停水还有' : '还有', left)
  const until = endsAt ? new Date(endsAt).getTime() - new Date(now).getTime() : 0
  if (until > 0) return amount(isWater ? '离来水还有' : '离结束还有', until)
  const over = isWater ? '已来水' : '已过'
  return { lead: over, words: over }
}

function amount(lead: string, leftMs: number): Countdown {
  const hours = Math.floor(leftMs / HOUR_MS)
  if (hours < 1) return { lead, number: '不到 1', unit: '小时', words: `${lead}不到 1 小时` }
  const [number, unit] = hours <= HOURS_SHOWN ? [hours, '小时'] : [Math.floor(leftMs / DAY_MS), '天']
  return { lead, number: String(number), unit, words: `${lead} ${number} ${unit}` }
}

type Tick = {
  at: number
  words: string
  isEdge: boolean /** Which part of the words stands at the mark. */
  anchor: 'start' | 'middle' | 'end'
}

export type DayBar = {
  /** Share of the bar at which the stop begins, and its width, in per cent. */
  from: number
  width: number
  hours: string
  ticks: Tick[]
}

const MORNING = 6
const EVENING = 22

/**
 * The stop drawn on one day from early morning to late evening; null when it is not within one Beijing day.
 * `wordsWidth` is how much of the bar the words of one tick take, in per cent: ticks that would touch are left out or turned outwards.
 */
export function dayBar(startsAt: Moment, endsAt: Moment | null, wordsWidth = 18): DayBar | null {
  if (!endsAt || daysUntil(endsAt, startsAt) !== 0) return null
  const begin = clockHours(startsAt)
  const end = clockHours(endsAt)
  if (end <= begin) return null
  const first = Math.min(MORNING, Math.floor(begin))
  const last = Math.max(EVENING, Math.ceil(end))
  const at = (hours: number) => ((hours - first) / (last - first)) * 100
  const length = Math.round((end - begin) * 10) / 10
  const isShort = at(end) - at(begin) < wordsWidth
  const edges: Tick[] = [
    {
      at: at(begin),
      words: hour(startsAt),
      isEdge: true,
      anchor: anchorAt(at(begin), isShort ? 'end' : 'middle', wordsWidth),
    },
    {
      at: at(end),
      words: hour(endsAt),
      isEdge: true,
      anchor: anchorAt(at(end), isShort ? 'start' : 'middle', wordsWidth),
    },
  ]
  const ends: Tick[] = [
    { at: 0, words: `${first < 5 ? '凌晨' : '早'}${first}点`, isEdge: false, anchor: 'start' },
    { at: 100, words: `晚${last > 12 ? last - 12 : last}点`, isEdge: false, anchor: 'end' },
  ]
  const isFree = (tick: Tick) => edges.every((edge) => Math.abs(edge.at - tick.at) > wordsWidth * (isShort ? 2 : 1))
  return {
    from: at(begin),
    width: at(end) - at(begin),
    hours: `${length} 小时`,
    ticks: [...ends.filter(isFree), ...edges],
  }
}

/** Words at the very side of the bar stay on it. */
const anchorAt = (at: number, wanted: Tick['anchor'], wordsWidth: number): Tick['anchor'] =>
  at < wordsWidth / 2 ? 'start' : at > 100 - wordsWidth / 2 ? 'end' : wanted

function clockHours(moment: Moment): number {
  const beijing = new Date(new Date(moment).getTime() + 8 * HOUR_MS)
  return beijing.getUTCHours() + beijing.getUTCMinutes() / 60
}
