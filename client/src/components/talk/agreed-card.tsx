import type { ClaimView } from '@chuanmen/types/claim-actions'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { aria } from '@/lib/aria'
import { day, yuan } from '@/lib/format'
import { SurfaceList } from './surface-list'

/** What the three signed before works began: a claim goes by it. Nothing was signed: nothing is drawn. */
export function AgreedCard({ agreed }: { agreed: ClaimView['agreed'] | undefined }) {
  if (!agreed) return null
  return (
    <Card>
      <View className="stack">
        <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
          签过的约定
        </View>
        <View className="t-note">{`${day(agreed.on, Date.now())}，住户、施工单位、装修师傅三方签的面谈纪要`}</View>
        <View className="row row-wrap">
          <View className="grow">弄坏了最多赔</View>
          <View className="t-lead whole">{yuan(agreed.ceilingFen)}</View>
        </View>
        <SurfaceList surfaces={agreed.surfaces} />
      </View>
    </Card>
  )
}
