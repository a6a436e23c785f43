import { instantAt } from '@chuanmen/domain/works/instant-at'
import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { helpCountWords, helpKindWords, knowWords } from '@chuanmen/types/help-words'
import type { Day } from '@chuanmen/types/schema'
import { hour } from '@/lib/format'

type Task = Pick<
  HelpTaskView,
  'kind' | 'count' | 'on' | 'fromHour' | 'toHour' | 'minutes' | 'startHour' | 'proposal' | 'people' | 'missing'
>

/** The instant of a minute of a day; 1440 is the end of it. */
export const momentOf = (on: Day, minute: number): Date => new Date(instantAt(on, '00:00').getTime() + minute * 60_000)

const PARTS = /^(凌晨|早|上午|中午|下午|晚)(.+)$/

/** 「上午」 and 「8点」 of a minute of a day: what stands beside a card on a time line. */
export function clockOf(on: Day, minute: number): { part: string; clock: string } {
  if (minute >= 1440) return { part: '晚', clock: '12点' }
  const [, part = '', clock = ''] = PARTS.exec(hour(momentOf(on, minute))) ?? []
  return { part, clock }
}

/** 「上午8点」 of a whole hour, 7 to 24. */
export const hourWords = (on: Day, at: number): string => {
  const { part, clock } = clockOf(on, at * 60)
  return part + clock
}

/** 「上午8点—8点40分」; the second part of the day is named only where it differs. */
export function spanWords(on: Day, from: number, until: number): string {
  const begin = clockOf(on, from)
  const end = clockOf(on, until)
  return `${begin.part}${begin.clock}—${begin.part === end.part ? '' : end.part}${end.clock}`
}

/** 「送水到家，2 桶」 */
export function titleOf({ kind, count }: Pick<Task, 'kind' | 'count'>): string {
  const unit = helpCountWords[kind]
  return count === null || !unit ? helpKindWords[kind] : `${helpKindWords[kind]}，${count} ${unit}`
}

/** 「约 40 分钟」「约 2 小时」「约 2 小时半」 */
export function lastsWords(minutes: number): string {
  if (minutes < 60) return `约 ${minutes} 分钟`
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return `约 ${hours} 小时${rest === 0 ? '' : rest === 30 ? '半' : ` ${rest} 分钟`}`
}

/** The hour it begins, or would begin for whoever looks; null while every hour of its window is open. */
export const beginsAt = ({ startHour, proposal }: Pick<Task, 'startHour' | 'proposal'>): number | null =>
  startHour ?? proposal?.fromHour ?? null

/** When it is: from when to when once an hour is known, otherwise within which hours. */
export function timeWords(task: Omit<Task, 'kind' | 'count' | 'people' | 'missing'>): string {
  const { on, fromHour, toHour, minutes } = task
  const begin = beginsAt(task)
  return begin === null
    ? `${spanWords(on, fromHour * 60, toHour * 60)}之间`
    : spanWords(on, begin * 60, begin * 60 + minutes)
}

/** 「要两个人，还差 1 人」; '' where one does. */
export const peopleWords = ({ people, missing }: Pick<Task, 'people' | 'missing'>): string =>
  people === 1 ? '' : missing > 0 ? `要两个人，还差 ${missing} 人` : '两个人一起'

/** 「6号楼2门 501」, as far as it is told. */
export const placeWords = ({ building, unit, room }: Pick<HelpTaskView, 'building' | 'unit' | 'room'>): string =>
  [`${building}${unit ?? ''}`, room].filter(Boolean).join(' ')

/** What a helper must know at the door, in one line. */
export const knowLine = ({ know }: Pick<HelpTaskView, 'know'>): string =>
  (know ?? []).map((chip) => knowWords[chip]).join('；')
