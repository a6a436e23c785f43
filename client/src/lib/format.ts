/** What people read: Beijing time, square metres, yuan. Pure. */

const BEIJING_MS = 8 * 3_600_000
const DAY_MS = 86_400_000
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

export type Moment = string | number | Date

/** An instant's Beijing wall clock, in the UTC fields of a Date. */
const beijing = (moment: Moment) => new Date(new Date(moment).getTime() + BEIJING_MS)
const pad = (n: number) => String(n).padStart(2, '0')

function wall(day: Moment): Date {
  // A calendar day is already Beijing's; an instant is moved there.
  return typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : beijing(day)
}

/** `2026-11-25` of an instant in Beijing. */
export const dayOf = (moment: Moment) => wall(moment).toISOString().slice(0, 10)

/** 「11月25日 周三」; another year than `now`'s is named. */
export function day(moment: Moment, now?: Moment): string {
  const d = wall(moment)
  const year = now !== undefined && wall(now).getUTCFullYear() !== d.getUTCFullYear() ? `${d.getUTCFullYear()}年` : ''
  return `${year}${d.getUTCMonth() + 1}月${d.getUTCDate()}日 ${WEEKDAYS[d.getUTCDay()]}`
}

/** 「11月25日」 */
export const shortDay = (moment: Moment) => {
  const d = wall(moment)
  return `${d.getUTCMonth() + 1}月${d.getUTCDate()}日`
}

/** 「上午9点」「下午2点半」「晚6点12分」 */
export function hour(moment: Moment): string {
  const d = beijing(moment)
  const h = d.getUTCHours()
  const m = d.getUTCMinutes()
  const part = h < 5 ? '凌晨' : h < 8 ? '早' : h < 12 ? '上午' : h < 13 ? '中午' : h < 18 ? '下午' : '晚'
  const minutes = m === 0 ? '' : m === 30 ? '半' : `${m}分`
  return `${part}${h > 12 ? h - 12 : h}点${minutes}`
}

/** 「11月25日 周三 上午9点」 */
export const dayHour = (moment: Moment, now?: Moment) => `${day(moment, now)} ${hour(moment)}`

const WHOLE = /((?:\d+年)?\d+月\d+日(?: 周.)?|还有 \d+ 天|(?:凌晨|早|上午|中午|下午|晚)\d+点(?:半|\d+分)?[—起发]?)/

/** The words in parts, by turns free to break and whole: a whole one is a date, the days left, or a time with the one sign or character after it. */
export const wholeParts = (words: string): string[] => words.split(WHOLE)

/** Whole Beijing days from `now` to `moment`: 0 today, 1 tomorrow, −1 yesterday. */
export function daysUntil(moment: Moment, now: Moment): number {
  return Math.round((Date.parse(`${dayOf(moment)}T00:00:00Z`) - Date.parse(`${dayOf(now)}T00:00:00Z`)) / DAY_MS)
}

/** 「今天」「明天」「后天」「昨天」「3 天后」「5 天前」 */
export function nearDay(moment: Moment, now: Moment): string {
  const days = daysUntil(moment, now)
  const near: Record<string, string> = { '-2': '前天', '-1': '昨天', '0': '今天', '1': '明天', '2': '后天' }
  return near[String(days)] ?? (days > 0 ? `${days} 天后` : `${-days} 天前`)
}

/** Whole hours left, at least 0. */
export function hoursLeft(moment: Moment, now: Moment): number {
  return Math.max(0, Math.floor((new Date(moment).getTime() - new Date(now).getTime()) / 3_600_000))
}

/** 「58.36 ㎡」 from hundredths of a square metre. */
export function area(centiSqm: number): string {
  const whole = Math.floor(centiSqm / 100)
  return `${whole.toLocaleString('en-US')}.${pad(centiSqm % 100)} ㎡`
}

/** 「¥1,280.00」 from fen. */
export const yuan = (fen: number) => `¥${Math.floor(fen / 100).toLocaleString('en-US')}.${pad(fen % 100)}`

/** 「90.9」: a rate in per cent with one decimal, cut and not rounded, so that only a full count reads 100. */
export function percent(part: number, whole: number): string {
  if (whole <= 0) return '0'
  if (part >= whole) return '100'
  return (Math.floor((part * 1000) / whole) / 10).toFixed(1)
}

/** A masked or plain phone number in groups: 138 0000 0216. */
export const phoneGroups = (number: string) => number.replace(/^(.{3})(.{4})(.{4})$/, '$1 $2 $3')
