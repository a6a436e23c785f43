import type { ConsentView } from '@chuanmen/types/consent'
import { proofLevelWords } from '@chuanmen/types/person'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { dayHour } from '@/lib/format'
import { go } from '@/lib/navigate'
import { blockedWords } from './blocked-words'

/** Why this person cannot answer now, and what they can do about it. */
export function Blocked({ view }: { view: ConsentView }) {
  const { abilities, me, roundId, flatId } = view
  const code = abilities.blockedBy
  if (!code) return null
  return (
    <Card tone="amber">
      <View className="row consent-banner">
        <Icon name={code.startsWith('window') ? 'clock' : 'lock'} className="c-amber" />
        <View className="grow stack">
          <View>{blockedWords(code)}</View>
          {code === 'window_not_open' ? (
            <View className="t-bold">{`${dayHour(view.opensAt, Date.now())} 开始`}</View>
          ) : null}
          {code === 'window_closed' ? (
            <View className="t-bold">{`${dayHour(view.closesAt, Date.now())} 截止`}</View>
          ) : null}
          {code === 'proof_level_too_low' ? (
            <>
              <View>{`本轮要求「${proofLevelWords[view.proofLevel]}」，您现在是「${proofLevelWords[me.level]}」。`}</View>
              <Button variant="outline" wide arrow onPress={() => go('/pages/verify/index', { flat: flatId })}>
                去核验
              </Button>
            </>
          ) : null}
          {abilities.recordAccess ? (
            <Button
              variant="outline"
              wide
              arrow
              onPress={() => go('/pages/access/index', { round: roundId, flat: flatId })}
            >
              登记进户时间
            </Button>
          ) : null}
        </View>
      </View>
    </Card>
  )
}
