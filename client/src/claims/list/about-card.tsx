import type { Clocks } from '@chuanmen/types/claim-rules'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Timeline } from '@/components/timeline/timeline'
import { aria } from '@/lib/aria'

const within = (days: number) => `${days} 个工作日内`

/** Nothing was claimed here yet: what this is, and how long each step may take. */
export const AboutCard = ({ clocks }: { clocks: Clocks | undefined }) => (
  <Card>
    <View className="stack">
      <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
        施工弄坏了家里的东西，在这里申请
      </View>
      <View>修好、赔钱、先当面谈，都可以。楼道这些公共地方也能报。没有照片、说不清楚也能提交。</View>
      {clocks ? (
        <Timeline
          steps={[
            { id: 'a', title: '受理', note: within(clocks.acknowledge.days), state: 'later' },
            { id: 'i', title: '上门看', note: within(clocks.inspect.days), state: 'later' },
            { id: 'j', title: '认定是谁的责任', note: within(clocks.judge.days), state: 'later' },
            { id: 'o', title: '给出办法，您来定', note: within(clocks.offer.days), state: 'later' },
            {
              id: 's',
              title: '修好或赔付，您验收',
              note: `修 ${within(clocks.repair.days)}，付款 ${within(clocks.pay.days)}`,
              state: 'later',
            },
          ]}
        />
      ) : null}
      <View className="c-ink2">
        谁到期没办，自动交给上一级，不用您去找。不同意，会换没经手的人来调解。别的住户看不到您的申请。
      </View>
    </View>
  </Card>
)
