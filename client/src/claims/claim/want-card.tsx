import type { ClaimView } from '@chuanmen/types/claim-actions'
import { wantWords } from '@chuanmen/types/claim-words'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { day, yuan } from '@/lib/format'

/** What was asked for, large, and how long it is under warranty (rule 38). */
export function WantCard({ view: { want, warranty }, now }: { view: ClaimView; now: number }) {
  const { years, until, isOver } = warranty
  return (
    <Card>
      <View className="row row-wrap claim-want">
        <View className="grow claim-want-half">
          <View className="t-note">您想要</View>
          <View className="t-number">{want.kind === 'money' ? yuan(want.fen) : wantWords[want.kind]}</View>
        </View>
        <View className="claim-want-half">
          <View className="t-note">{isOver ? '过了保修期' : '还在保修期内'}</View>
          <View className="t-bold">{years === 5 ? '防漏 5 年' : '装修、管道 2 年'}</View>
          <View className="t-note">{until ? `到 ${day(until, now)}` : '完工验收那天开始算'}</View>
        </View>
      </View>
    </Card>
  )
}
