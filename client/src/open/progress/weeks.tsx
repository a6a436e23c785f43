import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Unbroken } from '@/components/page/unbroken'
import { aria } from '@/lib/aria'
import { day } from '@/lib/format'
import { weekWords } from './progress-words'
import type { Week } from './use-progress'

/** Weeks shown at first: two months. */
const FIRST = 8

/** Week by week, the newest first: two bars beside their numbers. */
export function Weeks({ weeks, now }: { weeks: readonly Week[]; now: number }) {
  const [isWhole, setWhole] = useState(false)
  const rows = [...weeks].reverse()
  const shown = isWhole ? rows : rows.slice(0, FIRST)
  return (
    <Card>
      <View className="stack">
        <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
          一周一周看
        </View>
        {shown.map((week) => (
          <View key={week.on} className="progress-week" {...aria({ role: 'img', label: weekWords(week, now) })}>
            <View className="t-bold">
              <Unbroken>{`到${day(week.on, now)}`}</Unbroken>
            </View>
            <Line name="同意" percent={week.consentPercent} />
            <Line teal name="成串" percent={week.riserPercent} />
          </View>
        ))}
        {shown.length < rows.length ? (
          <Button wide icon="down" onPress={() => setWhole(true)}>
            {`再看以前的 ${rows.length - shown.length} 周`}
          </Button>
        ) : null}
      </View>
    </Card>
  )
}

const Line = ({ name, percent, teal }: { name: string; percent: number; teal?: boolean }) => (
  <View className="progress-line">
    <Text className={teal ? 'c-teal' : 'c-ink2'}>{name}</Text>
    <View className="progress-rail">
      {percent > 0 ? (
        <View className={`progress-fill ${teal ? 'progress-fill-teal' : ''}`} style={{ width: `${percent}%` }} />
      ) : null}
    </View>
    <Text className={`progress-percent ${teal ? 'c-teal t-bold' : ''}`}>{`${percent}%`}</Text>
  </View>
)
