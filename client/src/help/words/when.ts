import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { day, daysUntil, hour, type Moment, nearDay } from '@/lib/format'

const HOUR_MS = 3_600_000

/** 「上午8点」 of a whole hour; 24 is the day's end. */
export const hourWords = (whole: number) =>
  whole === 24 ? '夜里12点' : hour(Date.parse('2026-01-01T00:00:00+08:00') + whole * HOUR_MS)

const partOf = (words: string) => words.replace(/\d.*$/, '')

/** 「上午8点—11点」「上午10点—下午2点」 */
export function spanWords(fromHour: number, toHour: number): string {
  const [from, to] = [hourWords(fromHour), hourWords(toHour)]
  return `${from}—${partOf(from) === partOf(to) ? to.slice(partOf(to).length) : to}`
}

/** 「明天（11月27日 周五）」 for the next days, 「11月30日 周一」 for later ones. */
export function dayWords(on: string, now: Moment): string {
  const until = daysUntil(`${on}T00:00:00+08:00`, now)
  return until >= 0 && until <= 2 ? `${nearDay(`${on}T00:00:00+08:00`, now)}（${day(on, now)}）` : day(on, now)
}

/** A day and what of it: 「明天（11月27日 周五）上午8点」「11月30日 周一 上午8点」. */
const onDay = (on: string, now: Moment, rest: string) => {
  const words = dayWords(on, now)
  return words.endsWith('）') ? `${words}${rest}` : `${words} ${rest}`
}
export const dayHourWords = (on: string, whole: number, now: Moment) => onDay(on, now, hourWords(whole))

/** 「明天（11月27日 周五）上午8点—11点」 */
export const windowWords = ({ on, fromHour, toHour }: { on: string; fromHour: number; toHour: number }, now: Moment) =>
  onDay(on, now, spanWords(fromHour, toHour))

/** When it is: the hour that was agreed, else the window it was asked for. */
export const whenWords = (task: Pick<HelpTaskView, 'on' | 'fromHour' | 'toHour' | 'startHour'>, now: Moment): string =>
  task.startHour === null ? windowWords(task, now) : dayHourWords(task.on, task.startHour, now)

/** 「约 40 分钟」「约 2 小时」 */
export const lengthWords = (minutes: number) =>
  minutes % 60 === 0
    ? `约 ${minutes / 60} 小时`
    : minutes > 60
      ? `约 ${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分钟`
      : `约 ${minutes} 分钟`
