import type { ClaimView } from '@chuanmen/types/claim-actions'
import { View } from '@tarojs/components'
import { Card, CardSection } from '@/components/card/card'
import { FailureNote } from '@/components/states/states'
import { aria } from '@/lib/aria'
import { HistoryEntry } from './history-entry'
import { useReview } from './use-review'

/** Everything that happened, the newest first, each with who did it; what the other side does not see yet is let through here. */
export function HistoryCard({ view }: { view: ClaimView }) {
  const review = useReview(view.claimId)
  return (
    <Card flush>
      <CardSection>
        <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
          办理过程
        </View>
        <FailureNote failure={review.failure} />
      </CardSection>
      <View {...aria({ role: 'list', label: '办理过程，最新的在前' })}>
        {[...view.entries].reverse().map((entry) => (
          <HistoryEntry key={entry.seq} entry={entry} view={view} review={review} />
        ))}
      </View>
      <CardSection>
        <View className="t-note claim-hash">{`每一步都接着上一步算出指纹，改不了、删不掉。最新指纹 ${view.head.slice(0, 16)}…`}</View>
      </CardSection>
    </Card>
  )
}
