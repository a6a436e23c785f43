import { beijingDay, dayAfter } from '@chuanmen/domain/consent/beijing-day'
import type { FigureDay } from '@chuanmen/types/figures'
import { daysUntil } from '@/lib/format'
import type { FiguresView } from './use-figures'

type Round = NonNullable<FiguresView['round']>
/** A day's shares, 0 to 100, as they are drawn; the words cut them to one decimal elsewhere. */
export type TrendPoint = { on: string; agreed: number; complete: number }
export type Trend = { from: string; to: string; points: TrendPoint[] }

const DAYS_OF_WEEK = 7

const share = (part: number, whole: number) => (whole === 0 ? 0 : (part * 100) / whole)

/** The days that are over and, while the round goes on, today as it stands now. */
export const daysWithToday = (
  { days, now: { agreed, agreedAreaCentiSqm, complete } }: Pick<FiguresView, 'days' | 'now'>,
  round: Pick<Round, 'isClosed'>,
  now: number,
): FigureDay[] => {
  const on = beijingDay(new Date(now))
  const last = days.at(-1)
  if (round.isClosed || !last || last.on >= on) return days
  return [...days, { on, agreed, agreedAreaCentiSqm, complete }]
}

/** From the day the round opened, when nobody had answered, to the last one known: both rates of each day. Null: there are not two days yet to draw a line between. */
export const trendOf = (view: Pick<FiguresView, 'days' | 'now'>, round: Round, now: number): Trend | null => {
  const days = daysWithToday(view, round, now)
  const [first] = days
  const last = days.at(-1)
  if (!first || !last) return null
  const opened = beijingDay(new Date(round.opensAt))
  const start = opened < first.on ? [{ on: opened, agreed: 0, complete: 0 }] : []
  const from = start[0]?.on ?? first.on
  if (from === last.on) return null
  const points = days.map(({ on, agreed, complete }) => ({
    on,
    agreed: share(agreed, view.now.households),
    complete: share(complete, view.now.risers),
  }))
  return { from, to: last.on, points: [...start, ...points] }
}

/** Where a day stands between two others, in per cent. */
export const placeOf = (on: string, from: string, to: string): number => {
  const whole = daysUntil(to, from)
  return whole <= 0 ? 100 : (daysUntil(on, from) * 100) / whole
}

/** 「最近 7 天：多了 9 户同意，多成了 4 串」; null before there is a day to compare with. */
export const weekWords = (days: readonly FigureDay[]): string | null => {
  const last = days.at(-1)
  if (!last) return null
  const start = dayAfter(last.on, -DAYS_OF_WEEK)
  // The day itself may be missing where nothing changed on it: the last one before says the same.
  const before = days.filter(({ on }) => on <= start).at(-1)
  if (!before) return null
  const agreed = last.agreed - before.agreed
  const complete = last.complete - before.complete
  if (agreed === 0 && complete === 0) return `最近 ${DAYS_OF_WEEK} 天：没有变化`
  const households = agreed === 0 ? '同意的户数没变' : `${agreed > 0 ? '多' : '少'}了 ${Math.abs(agreed)} 户同意`
  const risers = complete === 0 ? '成串的没变' : `${complete > 0 ? '多成了' : '退回了'} ${Math.abs(complete)} 串`
  return `最近 ${DAYS_OF_WEEK} 天：${households}，${risers}`
}

/** A day of the table: how it stood and what changed since the one before it. */
export type DayRow = FigureDay & { agreedMore: number; completeMore: number }

/** The days on which something changed, the newest first; the first day stands for itself. */
export const changedDays = (days: readonly FigureDay[]): DayRow[] =>
  days
    .map((day, at) => {
      const before = days[at - 1]
      return {
        ...day,
        agreedMore: day.agreed - (before?.agreed ?? 0),
        completeMore: day.complete - (before?.complete ?? 0),
      }
    })
    .filter(({ agreedMore, completeMore }, at) => at === 0 || agreedMore !== 0 || completeMore !== 0)
    .reverse()
