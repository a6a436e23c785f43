import type { ClaimView } from '@chuanmen/types/claim-actions'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { aria } from '@/lib/aria'
import { go } from '@/lib/navigate'

/** After the mediator's word: what remains for who does not agree, and that nothing of the evidence is lost. */
export function WaysCard({ view: { claimId, status } }: { view: ClaimView }) {
  if (status.at !== 'final') return null
  return (
    <Card>
      <View className="stack">
        <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
          不同意，还有两条路
        </View>
        <View>1. 请人民调解委员会调解，不收钱。去社区居委会就能申请。</View>
        <View>2. 到法院起诉。从知道坏了那天起，三年之内。</View>
        <View className="c-ink2">照片原件和全部记录都封存着，谁也改不了，需要时可以作证据。</View>
        <Button wide variant="outline" icon="print" onPress={() => go('/claims/print/index', { claim: claimId })}>
          打印调解结果
        </Button>
      </View>
    </Card>
  )
}
