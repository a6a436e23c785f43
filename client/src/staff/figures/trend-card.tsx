import { beijingDay } from '@chuanmen/domain/consent/beijing-day'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { aria } from '@/lib/aria'
import { percent, shortDay } from '@/lib/format'
import { Fold } from './fold'
import { earlierWords, forecastWords, missWords, untilClose } from './forecast'
import { daysWithToday, trendOf, weekWords } from './trend'
import { TrendChart } from './trend-chart'
import { TrendTable } from './trend-table'
import type { FiguresView } from './use-figures'

type Props = { view: FiguresView; round: NonNullable<FiguresView['round']>; now: number }

/** How the two rates came about, day by day, and where they lead. */
export function TrendCard({ view, round, now }: Props) {
  const { forecast } = view
  const trend = trendOf(view, round, now)
  const days = daysWithToday(view, round, now)
  const expected = forecastWords(view)
  const known = expected && forecast?.isKnown ? forecast : null
  const reckoned = known ? untilClose(known, view, round.closesAt) : []
  // Beyond it already: the fan would begin above itself.
  const ahead = view.now.complete > (reckoned.at(-1)?.high ?? 0) ? [] : reckoned
  const week = weekWords(days)
  const first = trend?.points[0]
  const last = trend?.points.at(-1)
  const spoken =
    trend && first && last
      ? [
          `${shortDay(trend.from)}到${shortDay(trend.to)}`,
          `同意率从 ${percent(first.agreed, 100)}% 到 ${percent(last.agreed, 100)}%`,
          `成串率从 ${percent(first.complete, 100)}% 到 ${percent(last.complete, 100)}%`,
          known ? (expected ?? '') : '',
        ]
          .filter(Boolean)
          .join('，')
      : ''
  return (
    <Card>
      <View className="stack">
        <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
          一天天怎么走过来的
        </View>
        {trend ? (
          <TrendChart
            trend={trend}
            now={view.now}
            ahead={ahead}
            aheadFrom={known?.from ?? trend.to}
            isClosed={round.isClosed}
            closesOn={beijingDay(new Date(round.closesAt))}
            label={spoken}
          />
        ) : (
          <View className="c-ink2">每天的数夜里结算。明天早上起，这里画出同意率和成串率怎么变。</View>
        )}
        {week ? <View>{week}</View> : null}
        {expected ? <View className={known ? 't-bold' : 'c-ink2'}>{expected}</View> : null}
        <View>
          {known ? <HowFar known={known} ahead={ahead} /> : null}
          {trend ? (
            <Fold title="看每天的数">
              <TrendTable days={days} now={view.now} />
            </Fold>
          ) : null}
        </View>
      </View>
    </Card>
  )
}

type FarProps = { known: Parameters<typeof earlierWords>[0]; ahead: Parameters<typeof earlierWords>[1] }

/** What the range rests on, so that nobody takes it for a promise. */
function HowFar({ known, ahead }: FarProps) {
  const earlier = earlierWords(known, ahead)
  const { days, agreed } = known.learned
  return (
    <Fold title="怎么推算的">
      <View className="stack-tight c-ink2">
        <View>{`看前 ${days} 天里 ${agreed} 户同意的快慢，照这样往后推，夜里重算一次。${missWords}。`}</View>
        <View>集中走访、放假、停工都会让它不准。这只是给排工作看的，不给住户看。</View>
        {earlier.length > 0 ? <View>{`中间：${earlier.join('；')}。`}</View> : null}
      </View>
    </Fold>
  )
}
