import { helpKindWords } from '@chuanmen/types/help-words'
import type { Output } from '@/api/call'
import { dayOf } from '@/lib/format'

export type Certificate = {
  title: string
  /** Sentences that say who did what. */
  lead: string
  months: readonly (readonly [month: string, tasks: string, hours: string])[]
  rows: readonly (readonly [on: string, what: string, minutes: string])[]
  foot: string
}

type Hours = Output<'volunteer.hours'>

/** 「2026年11月25日」 */
const paperDay = (on: string): string => {
  const [year, month, date] = on.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}
const paperMonth = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`
/** 「6 小时 30 分钟」: paper is exact. */
export const exactWords = (minutes: number): string => {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest} 分钟`
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分钟`
}

/** What a certificate says: name, estate, how many tasks and hours, on which days. No household, no building, no stars. */
export function certificateOf(hours: Hours, month: string | null): Certificate {
  const { name, estateName, months, done, asOf } = hours
  const shown = month === null ? months : months.filter((one) => one.month === month)
  const tasks = month === null ? hours.tasks : shown.reduce((sum, one) => sum + one.tasks, 0)
  const minutes = month === null ? hours.minutes : shown.reduce((sum, one) => sum + one.minutes, 0)
  const days = done.map(({ on }) => on).sort()
  // The server lists so many: of more the sums are right and the first day is that of the first month.
  const isCut = done.length < tasks
  const firstMonth = shown.map((one) => one.month).sort()[0]
  const first = isCut && firstMonth ? `${firstMonth}-01` : days[0]
  const last = days.at(-1)
  const span =
    first && last ? (first === last ? paperDay(first) : `${paperDay(first)}至${paperDay(last)}`) : paperDay(dayOf(asOf))
  return {
    title: '志愿服务时长证明',
    lead: `${name}于${span}，在${estateName}自愿、无偿帮助居民 ${tasks} 次，共 ${exactWords(minutes)}。`,
    months: shown.map((one) => [paperMonth(one.month), `${one.tasks} 次`, exactWords(one.minutes)] as const),
    rows: [...done]
      .sort((one, other) => one.on.localeCompare(other.on))
      .map(({ on, kind, minutes: each }) => [paperDay(on), helpKindWords[kind], exactWords(each)] as const),
    foot: `${isCut ? `上面列的是最近 ${done.length} 次。` : ''}时长按到门口签到、离开签退计算。统计到${paperDay(dayOf(asOf))}。`,
  }
}

/** The same as plain words, for a phone that cannot print. */
export const certificateText = ({ title, lead, months, rows, foot }: Certificate): string =>
  [title, lead, ...months.map((row) => row.join('　')), '', ...rows.map((row) => row.join('　')), '', foot].join('\n')
