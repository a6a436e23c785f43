import { beijingDay, dayAfter } from '@chuanmen/domain/consent/beijing-day'
import type { Forecast } from '@chuanmen/types/figures'
import { FORECAST_COVERAGE } from '@chuanmen/types/limits'
import { daysUntil, shortDay } from '@/lib/format'
import type { FiguresView } from './use-figures'

export type KnownForecast = Extract<Forecast, { isKnown: true }>
export type Ahead = KnownForecast['points'][number]

const tenths = '零一二三四五六七八九十'
/** 「八成把握」 */
export const coverageWords = `${tenths[Math.round(FORECAST_COVERAGE / 10)]}成把握`

/** 「十次里大约有 2 次会落在范围外面」 */
export const missWords = `十次里大约有 ${10 - Math.round(FORECAST_COVERAGE / 10)} 次会落在范围外面`

/** 「这两周」「这 10 天」 */
const lately = (days: number) => (days === 14 ? '这两周' : `这 ${days} 天`)

type Stand = Pick<FiguresView, 'days' | 'now'>

/** Pipes complete when the night reckoned, and now. */
const completeThen = ({ from }: KnownForecast, { days, now }: Stand) =>
  days.filter(({ on }) => on <= from).at(-1)?.complete ?? now.complete

/**
 * The range up to the round's last day, since nobody signs after it. Where that day falls between two of the night's, the range there is taken between them, to the wider side. What was gained since the
 * night is no longer in doubt. Empty: the last day is over.
 */
export const untilClose = (forecast: KnownForecast, stand: Stand, closesAt: string): Ahead[] => {
  const { from, points } = forecast
  const then = completeThen(forecast, stand)
  const gained = stand.now.complete > then ? stand.now.complete : 0
  const left = daysUntil(beijingDay(new Date(closesAt)), from)
  if (left <= 0) return []
  const inside = points.filter(({ days }) => days <= left)
  const next = points.find(({ days }) => days > left)
  const last = inside.at(-1) ?? { days: 0, low: then, mid: then, high: then }
  const between = (one: number, other: number, days: number) => one + ((other - one) * (left - last.days)) / days
  const end: Ahead[] =
    next && last.days < left
      ? [
          {
            days: left,
            low: Math.floor(between(last.low, next.low, next.days - last.days)),
            mid: Math.round(between(last.mid, next.mid, next.days - last.days)),
            high: Math.ceil(between(last.high, next.high, next.days - last.days)),
          },
        ]
      : []
  return [...inside, ...end].map(({ days, low, mid, high }) => ({
    days,
    low: Math.max(low, Math.min(gained, high)),
    mid: Math.max(mid, Math.min(gained, high)),
    high,
  }))
}

/** 「58～71 串」; a range of one number is that number. */
export const rangeWords = ({ low, high }: Pick<Ahead, 'low' | 'high'>) =>
  low === high ? `${low} 串` : `${low}～${high} 串`

/** One line of what is to be expected, with how sure, or why nothing is said. */
export const forecastWords = (view: Pick<FiguresView, 'round' | 'forecast' | 'now' | 'days'>): string | null => {
  const { round, forecast, now } = view
  if (!round || round.isClosed || !forecast || now.complete >= now.risers) return null
  if (!forecast.isKnown)
    return `最近动静太少，还说不准：${lately(forecast.days)}有 ${forecast.agreed} 户同意，满 ${forecast.needed} 户才推算。`
  const last = untilClose(forecast, view, round.closesAt).at(-1)
  if (!last) return null
  if (now.complete > last.high) return `今天已经有 ${now.complete} 串，比昨夜推算的还多，今夜重新推算。`
  const on = shortDay(dayAfter(forecast.from, last.days))
  return `照${lately(forecast.learned.days)}的速度，到 ${on} 大约 ${rangeWords(last)}（${coverageWords}）。`
}

/** 「到 12月4日 60～64 串」 for each day the night reckoned with, the last left out: the headline says it. */
export const earlierWords = (forecast: KnownForecast, ahead: readonly Ahead[]): string[] =>
  ahead.slice(0, -1).map((point) => `到 ${shortDay(dayAfter(forecast.from, point.days))} ${rangeWords(point)}`)
