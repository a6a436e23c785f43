import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { type HelpKind, helpAtWords, helpCountWords, helpKindWords } from '@chuanmen/types/help-words'
import { day, dayHour, hour } from '@/lib/format'

/** What staff and stations read of a task, in words. Pure. */

/** 「上午8点」 of a whole hour of a day; 24 is its end. */
export const hourWords = (of: number) => (of === 24 ? '夜里12点' : hour(Date.UTC(2026, 0, 1, of - 8)))

/** 「上午8点—中午12点」 */
export const hoursWords = (from: number, to: number) => `${hourWords(from)}—${hourWords(to)}`

/** 「11月25日 周三 上午8点—中午12点」 */
export const windowWords = ({ on, fromHour, toHour }: Pick<HelpTaskView, 'on' | 'fromHour' | 'toHour'>) =>
  `${day(on)} ${hoursWords(fromHour, toHour)}`

/** 「11月25日 周三 上午8点」 once somebody has it, else its window. */
export const timeWords = (task: Pick<HelpTaskView, 'on' | 'fromHour' | 'toHour' | 'startHour'>) =>
  task.startHour === null ? windowWords(task) : `${day(task.on)} ${hourWords(task.startHour)}`

/** 「送水到家，2 桶」 */
export function titleOf({ kind, count }: { kind: HelpKind; count: number | null }) {
  const unit = helpCountWords[kind]
  return count !== null && unit ? `${helpKindWords[kind]}，${count} ${unit}` : helpKindWords[kind]
}

/** Where a task stands, as staff read it: 「还差 1 位」 beside 「在找人」. */
export function atWords({ at, missing, people }: Pick<HelpTaskView, 'at' | 'missing' | 'people'>) {
  if (at === 'open' && people > 1 && missing < people) return `还差 ${missing} 位`
  if (at === 'done') return '帮完了，等住户确认'
  return helpAtWords[at]
}

type Tone = 'teal' | 'amber' | 'brick' | 'plain'
const tones: Record<HelpTaskView['at'], Tone> = {
  open: 'amber',
  asked: 'amber',
  filled: 'teal',
  underway: 'teal',
  done: 'teal',
  confirmed: 'teal',
  unmet: 'brick',
  cancelled: 'plain',
}
export const atTone = ({ at }: Pick<HelpTaskView, 'at'>): Tone => tones[at]

/** 「约 40 分钟」「约 2 小时」 */
export function minutesWords(minutes: number) {
  if (minutes < 60) return `约 ${minutes} 分钟`
  const rest = minutes % 60
  return `约 ${Math.floor(minutes / 60)} 小时${rest > 0 ? ` ${rest} 分钟` : ''}`
}

/** 「刚刚」「2 分钟前」「3 小时前」, beyond a day its date. */
export function agoWords(at: string, now: number) {
  const minutes = Math.floor((now - Date.parse(at)) / 60_000)
  if (minutes < 1) return '刚刚'
  if (minutes < 60) return `${minutes} 分钟前`
  return minutes < 24 * 60 ? `${Math.floor(minutes / 60)} 小时前` : dayHour(at, now)
}

/** How a place of a task stands: coming, there, done. */
export function placeState(place: HelpTaskView['places'][number]): { words: string; tone: Tone } {
  const { order, checkedInAt, checkedOutAt } = place
  if (checkedOutAt) return { words: '做完了', tone: 'teal' }
  if (checkedInAt) return { words: `${hour(checkedInAt)}签到`, tone: 'teal' }
  if (order?.state === 'asked') return { words: '等驿站确认', tone: 'amber' }
  if (order?.state === 'countered')
    return {
      words: `驿站想改到${order.counterHour === null ? '别的时间' : hourWords(order.counterHour)}，等住户答复`,
      tone: 'amber',
    }
  return { words: order ? '驿站确认了' : '接下了', tone: 'teal' }
}
