import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { aria } from '@/lib/aria'
import { day } from '@/lib/format'
import { go } from '@/lib/navigate'
import { inFours, readOut } from '@/open/check/in-fours'

type Props = { estateId: string; lastDay: { on: string; root: string } | null }

/** What was published last of all chains of the estate, and where it is hung up. */
export const LastDay = ({ estateId, lastDay }: Props) => (
  <Card>
    <View className="stack">
      <View>
        <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
          每天公开的存证
        </View>
        <View className="t-note">
          每晚零点，全小区的存证合成一行字公开。印在楼门公示单上，住户就能对：以前的答复有没有人改过。
        </View>
      </View>
      {lastDay ? (
        <View>
          <View className="t-bold">{`最近一次 ${day(lastDay.on, Date.now())}`}</View>
          <View className="certificates-root" {...aria({ role: 'img', label: readOut(lastDay.root) })}>
            {inFours(lastDay.root)}
          </View>
        </View>
      ) : (
        <View className="c-ink2">还没有公开过。有了答复，当天零点过后就有。</View>
      )}
      <View>
        <Button icon="print" onPress={() => void go('/staff/lobby-sheet/index', { estateId })}>
          打印楼门公示单
        </Button>
      </View>
    </View>
  </Card>
)
