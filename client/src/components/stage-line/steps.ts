import { instantAt } from '@chuanmen/domain/works/instant-at'
import type { Stage } from '@chuanmen/types/works'
import { stageWords } from '@chuanmen/types/works-words'
import { day, dayOf, hour, type Moment, nearDay } from '@/lib/format'

/** How a step stands for a reader: `overdue` is one whose time is over and that nobody has reported as done. */
export type StepState = 'done' | 'on' | 'today' | 'overdue' | 'later'

export const stepStateWords: Record<StepState, string> = {
  done: '做完了',
  on: '正在做',
  today: '今天',
  overdue: '过了时间，还没做完',
  later: '还没到',
}

export const stepState = ({ state, on, to }: Pick<Stage, 'state' | 'on' | 'to'>, now: Moment): StepState => {
  if (state === 'done') return 'done'
  if (instantAt(on, to) <= new Date(now)) return 'overdue'
  if (state === 'underway') return 'on'
  return on === dayOf(now) ? 'today' : 'later'
}

type Window = Pick<Stage, 'on' | 'from' | 'to'>

/** 「上午9点—下午4点」「上午8点—9点」 */
export function windowWords({ on, from, to }: Window) {
  const [begin, end] = [hour(instantAt(on, from)), hour(instantAt(on, to))]
  const part = /^\D+/.exec(begin)?.[0] ?? ''
  return `${begin}—${end.startsWith(part) ? end.slice(part.length) : end}`
}

/** 「12月1日 周二 上午8点」: when a step was to begin. */
export const beginWords = ({ on, from }: Pick<Stage, 'on' | 'from'>, now: Moment) =>
  `${day(on, now)} ${hour(instantAt(on, from))}`

/** 「明天」, and without a name of its own nothing. */
function nearName(on: string, now: Moment): string {
  const near = nearDay(on, now)
  return /^[昨今明后]天$/.test(near) ? near : ''
}

/** 「明天 12月1日 周二」, the nearer days by their name first. */
export const dayWords = (on: string, now: Moment) => [nearName(on, now), day(on, now)].filter(Boolean).join(' ')

/** 「明天上午8点」「12月8日 周二 上午8点」: as short as it can be said. */
export function soonWords(moment: Moment, now: Moment): string {
  const near = nearName(dayOf(moment), now)
  return near ? `${near}${hour(moment)}` : `${day(moment, now)} ${hour(moment)}`
}

/** What a step brings with it, as words that stand beside it. */
export const bringsWords = ({ stopsWater, needsEntry, isNoisy }: Stage): string[] => [
  ...(stopsWater ? ['停水'] : []),
  ...(needsEntry ? ['要进屋'] : []),
  ...(isNoisy ? ['有噪声'] : []),
]

/** One step in a sentence, for a screen reader: 「拆旧管，还没到，12月1日 周二 上午8点—上午9点，停水，要进屋」. */
export const stepWords = (stage: Stage, now: Moment): string =>
  [
    stageWords[stage.kind],
    stepStateWords[stepState(stage, now)],
    `${dayWords(stage.on, now)} ${windowWords(stage)}`,
    ...bringsWords(stage),
  ].join('，')
