import { halfDayOf } from '@chuanmen/domain/works/slot-of'
import type { HalfDay, Stage } from '@chuanmen/types/works'
import { halfWords } from '@chuanmen/types/works-words'
import { day, dayHour, dayOf, hour, shortDay } from '@/lib/format'

/** 「11月27日 周五 上午」 */
export const halfDayWords = ({ on, half }: HalfDay, now: number) => `${day(on, now)} ${halfWords[half]}`

/** 「半天」「1 天」「1 天半」: half-days in a row, as people say it. */
export const lengthWords = (halfDays: number) =>
  halfDays === 1 ? '半天' : `${Math.floor(halfDays / 2)} 天${halfDays % 2 === 1 ? '半' : ''}`

/** 「要半天」「要 1 天半」 */
export const needWords = (halfDays: number) => `要${halfDays === 1 ? '' : ' '}${lengthWords(halfDays)}`

/** 「11月27日 周五 上午起，1 天半」 */
export const slotWords = (start: HalfDay, length: number, now: number) =>
  length === 1 ? halfDayWords(start, now) : `${halfDayWords(start, now)}起，${lengthWords(length)}`

/** 「11月30日 — 12月14日」 */
export const spanWords = (from: string, until: string) =>
  from === until ? shortDay(from) : `${shortDay(from)} — ${shortDay(until)}`

/** 「上午8点半」 of a day's clock time. */
export const clockWords = ({ on, from }: Pick<Stage, 'on' | 'from'>) => hour(`${on}T${from}:00+08:00`)

/** 「11月27日 周五 上午8点半」: a date with its clock time, as it stands in the plan. */
export const atWords = (at: Pick<Stage, 'on' | 'from'>, now: number) => `${day(at.on, now)} ${clockWords(at)}`

/** 「11月27日 周五 上午8点半 — 中午12点」; over night the second day is named. */
export const betweenWords = (from: string, until: string, now: number) =>
  `${dayHour(from, now)} — ${dayOf(from) === dayOf(until) ? hour(until) : dayHour(until, now)}`

/** When the crew comes into the flats; undefined while no dates stand. */
export const firstVisit = (stages: readonly Stage[]): HalfDay | undefined => {
  const first = stages.find(({ kind }) => kind === 'protection')
  return first && halfDayOf(first)
}
