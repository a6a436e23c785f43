import { stageWords } from '@chuanmen/types/works-words'
import { View } from '@tarojs/components'
import { Card, CardSection } from '@/components/card/card'
import { aria } from '@/lib/aria'
import { dayHour } from '@/lib/format'
import { atWords } from '../works-words/time-words'
import type { WorksView } from './visit-words'

/** Changes of date so far, newest first, with the reason that residents read. */
export function MovesCard({ moves }: { moves: WorksView['moves'] }) {
  if (moves.length === 0) return null
  const now = Date.now()
  return (
    <View className="stack">
      <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>{`改过 ${moves.length} 次日子`}</View>
      <Card flush>
        {[...moves].reverse().map(({ what, from, to, why, at }) => (
          <CardSection key={`${at} ${what} ${to.on} ${to.from}`}>
            <View className="t-bold">
              {`${what === 'all' ? '整根' : stageWords[what]}：${atWords(from, now)} 改到 ${atWords(to, now)}`}
            </View>
            <View>{why}</View>
            <View className="t-note">{dayHour(at, now)}</View>
          </CardSection>
        ))}
      </Card>
    </View>
  )
}
