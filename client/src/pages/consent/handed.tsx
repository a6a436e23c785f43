import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { day } from '@/lib/format'

/** A family member has handed the answers to the owner: what happens now. */
export const Handed = ({ until, room }: { until: string; room: string }) => (
  <Card tone="teal">
    <View className="row consent-banner">
      <Icon name="ring-check" className="c-teal" />
      <View className="grow stack-tight">
        <View className="t-lead">已交给业主确认</View>
        <View>{`请业主用自己的微信打开「串门」，在 ${room} 的首页点「看家人填好的」。`}</View>
        <View>{`${day(until, Date.now())} 前确认才算数，过期作废，不算同意。`}</View>
      </View>
    </View>
  </Card>
)
