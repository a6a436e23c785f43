import { hoursIn, slotsFor } from '@chuanmen/domain/help/hours'
import { type HelpKind, helpKindRules } from '@chuanmen/types/help-words'
import { HELP_AHEAD_DAYS_MAX, HELP_HOUR_FIRST, HELP_HOUR_LAST } from '@chuanmen/types/limits'
import { dayOf, daysUntil, type Moment } from '@/lib/format'
import { hourWords, spanWords } from '../words/when'

/** Whole hours a kind of help takes, the way there included. */
export const slotsOf = (kind: HelpKind) => slotsFor(helpKindRules[kind].minutes)

export const parts = ['morning', 'afternoon', 'day', 'hours'] as const
export type Part = (typeof parts)[number]
/** Hours of a part of the day; 「几点到几点」 is typed. */
export const partHours: Record<Exclude<Part, 'hours'>, { fromHour: number; toHour: number }> = {
  morning: { fromHour: 8, toHour: 12 },
  afternoon: { fromHour: 13, toHour: 18 },
  day: { fromHour: 8, toHour: 18 },
}
export const partWords: Record<Part, string> = {
  morning: '上午',
  afternoon: '下午',
  day: '白天都行',
  hours: '几点到几点',
}

/** Hours a window may begin and end at. */
export const beginHours = Array.from({ length: HELP_HOUR_LAST - HELP_HOUR_FIRST + 1 }, (_, at) => HELP_HOUR_FIRST + at)
export const endHours = beginHours.map((hour) => hour + 1)

const DAY_MS = 86_400_000
export const lastDay = (now: Moment) => dayOf(new Date(now).getTime() + HELP_AHEAD_DAYS_MAX * DAY_MS)

export type Typed = { on: string | null; fromHour: number | null; toHour: number | null }

/** What is wrong with a window, in words that say how to mend it; undefined: nothing. */
export function windowProblem({ on, fromHour, toHour }: Typed, slots: number, now: Moment): string | undefined {
  if (!on) return '请选哪一天'
  const today = dayOf(now)
  if (on < today) return '这个日子已经过了，请换一天'
  if (daysUntil(`${on}T00:00:00+08:00`, now) > HELP_AHEAD_DAYS_MAX)
    return `最多提前 ${HELP_AHEAD_DAYS_MAX} 天，请选近一点的日子`
  if (fromHour === null || toHour === null) return '请选几点到几点'
  if (toHour <= fromHour) return `结束要晚于开始：现在是${hourWords(fromHour)}到${hourWords(toHour)}，请改一下`
  if (toHour - fromHour < slots) return `连路上一共要留 ${slots} 个小时，${spanWords(fromHour, toHour)}不够，请留长一点`
  const window = { on, fromHour, toHour, slots, people: 1 as const, places: [] }
  if (hoursIn(window, new Date(now)).length === 0) return '今天这个时间来不及了，请选晚一点，或者换一天'
  return undefined
}
