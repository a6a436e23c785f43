import type { ClaimView } from '@chuanmen/types/claim-actions'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { aria } from '@/lib/aria'
import { afterPhotos, beforePhotos } from './pair-photos'
import { PairPicker } from './pair-picker'

/** What it was like before, beside what it is like now. */
export function CompareCard({ view }: { view: ClaimView }) {
  if (afterPhotos(view).length === 0) return null
  return (
    <Card>
      <View className="stack">
        <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
          施工前和现在
        </View>
        {beforePhotos(view).length === 0 ? <View className="c-ink2">{lackWords(view)}</View> : null}
        <PairPicker view={view} />
      </View>
    </Card>
  )
}

const lackWords = ({ baseline, flatId }: Pick<ClaimView, 'baseline' | 'flatId'>) => {
  if (baseline?.state === 'waived') return '住户签过「不做记录」，没有施工前的照片可比。'
  return flatId ? '这一户没有这个地方施工前的照片，没有可比的。' : '公共地方没有施工前的记录。'
}
