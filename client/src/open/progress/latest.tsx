import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Unbroken } from '@/components/page/unbroken'
import { aria } from '@/lib/aria'
import { day } from '@/lib/format'
import { changeWords } from './progress-words'
import type { Week } from './use-progress'

type Props = { weeks: readonly Week[]; now: number }

/** The two numbers of the last week that was published, large and calm. */
export function Latest({ weeks, now }: Props) {
  const last = weeks.at(-1)
  const before = weeks.at(-2)
  if (!last) return null
  return (
    <Card>
      <View className="stack">
        <View className="c-ink2">
          <Unbroken>{`到${day(last.on, now)}，整个小区`}</Unbroken>
        </View>
        <View className="progress-pair">
          <One name="同意的户" percent={last.consentPercent} before={before?.consentPercent} />
          <One teal name="成串的管" percent={last.riserPercent} before={before?.riserPercent} />
        </View>
      </View>
    </Card>
  )
}

type OneProps = { name: string; percent: number; before: number | undefined; teal?: boolean }

function One({ name, percent, before, teal }: OneProps) {
  const change = changeWords(percent, before)
  return (
    <View
      className={`progress-one ${teal ? 'c-teal' : ''}`}
      {...aria({ role: 'img', label: [`${name}占 ${percent}%`, change].filter(Boolean).join('，') })}
    >
      <View className={teal ? 't-bold' : 'c-ink2'}>{name}</View>
      <View className="progress-number">
        <Text>{percent}</Text>
        <Text className="progress-sign">%</Text>
      </View>
      {change ? <View className="t-note">{change}</View> : null}
    </View>
  )
}
