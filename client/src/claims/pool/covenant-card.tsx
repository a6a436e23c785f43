import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { FactList } from '@/components/fact-list/fact-list'
import { ReadAloud } from '@/components/read-aloud/read-aloud'
import { aria } from '@/lib/aria'
import { elder } from '@/lib/elder'
import { yuan } from '@/lib/format'
import { mostWords, ruleWords } from './cost-words'
import type { Pool } from './use-pool'

type Props = { pool: Pool; isIn: boolean; asksHousehold: boolean }

/** The covenant in its own words, and below it what it comes to in money. */
export function CovenantCard({ pool, isIn, asksHousehold }: Props) {
  const { covenant, limitFen, windowDays, members, rooms } = pool
  const isElder = elder.use()
  return (
    <Card>
      <View className="stack">
        <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
          我们楼门的约定
        </View>
        {isElder ? <ReadAloud wide words={covenant} /> : null}
        <View className="pool-covenant">
          {covenant
            .split(/\n+/)
            .filter((line) => line.trim() !== '')
            .map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: frozen words, their lines never move
              <View key={at}>{line}</View>
            ))}
        </View>
        <FactList
          facts={[
            { name: '上限', value: `一次损失最多 ${yuan(limitFen)}` },
            { name: '怎么分', value: ruleWords(pool) },
            { name: '答复', value: `每次有 ${windowDays} 天，不答就当不参加` },
            { name: '已加入', value: `${members} 户${rooms?.length ? `：${rooms.join('、')}` : ''}` },
          ]}
        />
        {asksHousehold ? (
          <View className="pool-most">
            <View className="t-note">最多要出多少</View>
            <View className="t-lead">{mostWords(pool, isIn)}</View>
          </View>
        ) : null}
      </View>
    </Card>
  )
}
