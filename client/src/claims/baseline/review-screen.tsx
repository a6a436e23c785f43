import { missingOf } from '@chuanmen/domain/baseline/missing'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { aria } from '@/lib/aria'
import { Contents } from './contents'
import type { Screen } from './screen'
import { SignCard } from './sign-card'
import type { Baseline } from './use-baseline'

/** Everything once more, what is still missing, and the signatures. */
export function ReviewScreen({ baseline, onGo }: { baseline: Baseline; onGo: (screen: Screen) => void }) {
  const { rooms } = baseline
  const missing = missingOf(rooms)
  return (
    <View className="stack">
      <View className="t-title" {...aria({ role: 'heading', level: 2 })}>
        看一遍，再签字
      </View>
      {missing.length > 0 ? (
        <Card tone="amber">
          <View className="stack-tight" {...aria({ role: 'status' })}>
            <View className="t-lead">补齐这几处就能签</View>
            {missing.map((line) => (
              <View key={line} className="row">
                <Icon name="camera" className="c-amber" />
                <View className="grow">{line}</View>
              </View>
            ))}
          </View>
        </Card>
      ) : null}
      <Contents baseline={baseline} level={3} onGo={onGo} />
      {missing.length === 0 ? <SignCard baseline={baseline} /> : null}
    </View>
  )
}
