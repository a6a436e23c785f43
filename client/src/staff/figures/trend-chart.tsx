import { dayAfter } from '@chuanmen/domain/consent/beijing-day'
import { Text, View } from '@tarojs/components'
import { aria } from '@/lib/aria'
import { percent, shortDay } from '@/lib/format'
import type { Ahead } from './forecast'
import { areaShape, bandShape, lineShape } from './shapes'
import { placeOf, type Trend } from './trend'
import type { FiguresView } from './use-figures'

type Props = {
  trend: Trend
  now: FiguresView['now']
  /** Where complete pipes may stand, from which day on; empty: nothing is said of what comes. */
  ahead: readonly Ahead[]
  aheadFrom: string
  /** The round's last day. */
  closesOn: string
  isClosed: boolean
  /** What it shows, for who hears it. */
  label: string
}

const HEIGHTS = [100, 75, 50, 25, 0] as const

/** Both rates by day as stepped lines, and what may come as a hatched fan. Plain views: their shapes are cut by `clip-path`. */
export function TrendChart({ trend, now, ahead, aheadFrom, closesOn, isClosed, label }: Props) {
  const last = ahead.at(-1)
  const to = last ? dayAfter(aheadFrom, last.days) : trend.to
  const x = (on: string) => placeOf(on, trend.from, to)
  const today = x(trend.to)
  const agreed = trend.points.map((point) => ({ x: x(point.on), y: point.agreed }))
  const complete = trend.points.map((point) => ({ x: x(point.on), y: point.complete }))
  const rate = (count: number) => (count * 100) / now.risers
  const start = complete.at(-1)
  const fan = start
    ? [
        { x: start.x, low: start.y, high: start.y },
        ...ahead
          .map(({ days, low, high }) => ({ x: x(dayAfter(aheadFrom, days)), low: rate(low), high: rate(high) }))
          .filter((spot) => spot.x > start.x),
      ]
    : []
  return (
    <View {...aria({ role: 'img', label })}>
      <View className="trend-legend">
        <Key look="agreed">{`同意率 ${percent(now.agreed, now.households)}%`}</Key>
        <Key look="complete">{`成串率 ${percent(now.complete, now.risers)}%`}</Key>
        {last ? <Key look="fan">推算的成串率</Key> : null}
      </View>
      <View className="trend-frame">
        <View className="trend-heights">
          {HEIGHTS.map((height) => (
            <Text className="trend-height" key={height} style={{ top: `${100 - height}%` }}>
              {`${height}%`}
            </Text>
          ))}
        </View>
        <View className="trend-plot">
          {HEIGHTS.map((height) => (
            <View className="trend-rule" key={height} style={{ top: `${100 - height}%` }} />
          ))}
          <View className="trend-shape trend-area" style={{ clipPath: areaShape(complete) }} />
          {fan.length > 1 ? <View className="trend-shape trend-fan" style={{ clipPath: bandShape(fan) }} /> : null}
          {last ? (
            <View className="trend-today" style={{ left: `${today}%` }}>
              <Text className={`trend-today-word ${leanOf(today)}`}>今天</Text>
            </View>
          ) : null}
          <View className="trend-shape trend-agreed" style={{ clipPath: lineShape(agreed, 2) }} />
          <View className="trend-shape trend-complete" style={{ clipPath: lineShape(complete, 3.5) }} />
        </View>
      </View>
      <View className="trend-days">
        <Text>{shortDay(trend.from)}</Text>
        <Text>{`${shortDay(to)} ${isClosed ? '结束' : to === closesOn ? '截止' : last ? '' : '现在'}`}</Text>
      </View>
    </View>
  )
}

/** Near an end of the picture words stand inside it. */
const leanOf = (place: number) => (place < 14 ? 'trend-lean-right' : place > 86 ? 'trend-lean-left' : '')

const Key = ({ look, children }: { look: 'agreed' | 'complete' | 'fan'; children: string }) => (
  <View className="trend-key">
    <View className={`trend-sample trend-sample-${look}`} />
    <Text className={look === 'agreed' ? '' : 'c-teal'}>{children}</Text>
  </View>
)
