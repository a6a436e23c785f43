import { hourAt } from '@chuanmen/domain/help/hour-at'
import { ladderOf } from '@chuanmen/domain/help/ladder'
import { type HelpKind, type HelpRing, helpKindRules } from '@chuanmen/types/help-words'
import { dayHour } from '@/lib/format'
import { onlyStation } from './form'

const firstWords: Partial<Record<HelpRing, string>> = {
  stairwell: '先问同楼门的志愿者，再一圈圈问远',
  building: '先问同一栋楼的志愿者，再一圈圈问远',
  estate: '时间近，马上问全小区的志愿者',
}

/** What only some volunteers may do says so; that is also what may find nobody. */
const limits = (kind: HelpKind): string => {
  const { training, agreement, insurance, people } = helpKindRules[kind]
  const who =
    training || agreement
      ? '这件事只请受过培训、签过协议的志愿者，人不多。'
      : insurance
        ? '这件事只请上了保险的志愿者。'
        : ''
  return `${who}${people === 2 ? '来的是两个人，一个人不单独进门。' : ''}`
}

const HOUR_MS = 3_600_000
/** The server counts from when it hears of it, a moment later: a whole hour holds for both. */
const wholeHour = (at: Date) => Math.ceil(at.getTime() / HOUR_MS) * HOUR_MS

type Window = { on: string; fromHour: number }

/** Who is asked, and from when on staff arrange it if nobody takes it: the server's own rule for its deadlines, told before it is handed in. */
export function nextWordsOf(
  kind: HelpKind,
  station: { station: string } | null,
  window: Window | undefined,
  now: number,
): string {
  if (station) return `位置先给您留着，${station.station}确认以后告诉您；约不成会换个时间问您。`
  if (onlyStation(kind) || !window) return '在养老驿站办，驿站确认以后告诉您。'
  const start = hourAt(window.on, window.fromHour)
  const { ring, ladder } = ladderOf(new Date(now), start, false, kind)
  const staffAt = ladder.find((step) => step.ring === 'staff')?.at
  const last = staffAt ? `最晚${dayHour(wholeHour(staffAt), now)}，由社区工作人员来安排` : '同时请社区工作人员来安排'
  return `${limits(kind)}${firstWords[ring] ?? '大家一起问'}；没人接的话，${last}。`
}
