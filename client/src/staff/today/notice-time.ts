import type { NoticeRow } from '@chuanmen/types/notice'
import type { NoticeKind } from '@chuanmen/types/notice-words'
import { day, dayHour, daysUntil, hour, hoursLeft } from '@/lib/format'

const HOURS_SHOWN = 72
/** Up to here a weekday alone says which day is meant. */
const WEEK_DAYS = 6

const verbs: Partial<Record<NoticeKind, string>> = { waterStop: '停水', meeting: '开会' }

const weekday = (moment: string) => day(moment).split(' ')[1] ?? ''
const isNear = (moment: string, now: number) => {
  const days = daysUntil(moment, now)
  return days >= 0 && days <= WEEK_DAYS
}

/** 「6号楼2门 · 周六上午9点停水」; one without a time says its title instead. */
export function placeAndHour({ kind, title, where, startsAt, replaces }: NoticeRow, now: number): string {
  // What follows the comma says whom of the place it is for.
  const [place] = where.split(/[，,；。]/)
  if (!startsAt) return `${place} · ${title}`
  const time = isNear(startsAt, now) ? `${weekday(startsAt)}${hour(startsAt)}` : dayHour(startsAt, now)
  return `${place} · ${replaces === 'withdrawal' ? '原来定的' : ''}${time}${verbs[kind] ?? '开始'}`
}

/** 「还有 33 小时」, the weekday when that is far, the day beyond a week; undefined without a time to be early for. */
export function timeLeft({ startsAt, replaces }: NoticeRow, now: number): string | undefined {
  if (!startsAt || replaces === 'withdrawal') return undefined
  if (Date.parse(startsAt) <= now) return '已开始'
  const hours = hoursLeft(startsAt, now)
  if (hours < 1) return '不到 1 小时'
  if (hours <= HOURS_SHOWN) return `还有 ${hours} 小时`
  return isNear(startsAt, now) ? weekday(startsAt) : (day(startsAt, now).split(' ')[0] ?? '')
}
