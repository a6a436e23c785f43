import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Unbroken } from '@/components/page/unbroken'
import { aria } from '@/lib/aria'
import { elder } from '@/lib/elder'
import { day } from '@/lib/format'
import { countdown, type DayBar, dayBar, spanWords } from './times'

/** Larger words take more of the bar. */
const ELDER_WORDS = 32

type Props = {
  startsAt: string
  endsAt: string | null
  isWater: boolean
  now: Date
  /** Staff preview both scales; otherwise the reader's own. */
  isElder?: boolean
}

/** When it happens, how long until then, and for a water stop the day as a bar. */
export function TimeCard({ startsAt, endsAt, isWater, now, isElder: isPreviewed }: Props) {
  const isOwn = elder.use()
  const isElder = isPreviewed ?? isOwn
  const left = countdown(startsAt, endsAt, now, isWater)
  const bar = isWater ? dayBar(startsAt, endsAt, isElder ? ELDER_WORDS : undefined) : null
  return (
    <Card>
      <View className="row row-wrap time-card-head">
        <View className="grow time-card-when">
          <View className="c-ink2">{day(startsAt, now)}</View>
          <View className="time-card-span">
            <Unbroken>{spanWords(startsAt, endsAt)}</Unbroken>
          </View>
        </View>
        <View className="time-card-left">
          <View className="c-ink2">{left.lead}</View>
          {left.number ? (
            <View className="c-amber t-bold">
              <Text className="t-number">{left.number}</Text>
              <Text>{` ${left.unit}`}</Text>
            </View>
          ) : null}
        </View>
      </View>
      {bar ? <Bar bar={bar} words={`这一天${spanWords(startsAt, endsAt)}停水 ${bar.hours}，其余时间有水`} /> : null}
    </Card>
  )
}

function Bar({ bar: { from, width, hours, ticks }, words }: { bar: DayBar; words: string }) {
  const after = 100 - from - width
  return (
    <View className="day-bar" {...aria({ role: 'img', label: words })}>
      <View className="day-bar-track">
        <View className="day-bar-on" style={{ width: `${from}%` }}>
          {from > 16 ? '有水' : ''}
        </View>
        <View className="day-bar-off" style={{ width: `${width}%` }}>
          <Text className="day-bar-words">{width > 28 ? `停水 ${hours}` : '停'}</Text>
        </View>
        <View className="day-bar-on" style={{ width: `${after}%` }}>
          {after > 16 ? '有水' : ''}
        </View>
      </View>
      <View className="day-bar-ticks">
        {ticks.map(({ at, words: said, isEdge, anchor }) => (
          <View
            key={said}
            className={`day-bar-tick ${isEdge ? 'day-bar-edge' : ''} day-bar-${anchor}`}
            style={{ left: `${at}%` }}
          >
            {said}
          </View>
        ))}
      </View>
    </View>
  )
}
