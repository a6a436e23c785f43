import { View } from '@tarojs/components'
import { Card, CardSection } from '@/components/card/card'
import { aria } from '@/lib/aria'
import { day, yuan } from '@/lib/format'
import { outcomeWords, whatWords } from './cost-words'
import type { PoolCase } from './use-pool'

/** Losses of neighbours that have been settled: numbers, and the reader's own part. */
export function PastCases({ cases, now }: { cases: readonly PoolCase[]; now: number }) {
  if (cases.length === 0) return null
  const owes = cases.some(({ mine }) => mine?.agrees && !mine.isReceived)
  return (
    <View className="stack">
      <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
        以前分担过的
      </View>
      <Card flush>
        {cases.map((one) => (
          <CardSection key={one.caseId}>
            <View className="t-bold">{whatWords(one)}</View>
            <View className="t-note">{`${yuan(one.amountFen)} · ${day(one.openedOn, now)}`}</View>
            <View>{outcomeWords(one)}</View>
          </CardSection>
        ))}
      </Card>
      {owes ? <View className="t-note">答应了的那一份，请交给楼门长转交，或问楼门长直接交给谁。</View> : null}
    </View>
  )
}
