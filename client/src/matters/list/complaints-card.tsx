import { complaintWhatWords } from '@chuanmen/types/complaint'
import type { MattersView } from '@chuanmen/types/plan-actions'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Tag } from '@/components/tag/tag'
import { aria } from '@/lib/aria'
import { day } from '@/lib/format'

/** What the household said about those who visit, and the answers. */
export function ComplaintsCard({ view: { complaints } }: { view: MattersView }) {
  if (complaints.length === 0) return null
  return (
    <Card>
      <View className="stack">
        <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
          您提的意见
        </View>
        {complaints.map(({ complaintId, what, words, at, answer, level }) => (
          <View key={complaintId} className="stack-tight">
            <View className="row row-wrap">
              <View className="t-bold">{complaintWhatWords[what]}</View>
              <Tag tone={answer ? 'teal' : 'amber'}>
                {answer ? '答复了' : level === 'street' ? '街道在看' : '社区在看'}
              </Tag>
            </View>
            <View className="t-note">{day(at)}</View>
            {words ? <View>{words}</View> : null}
            {answer ? (
              <View className="matters-reply">
                <View className="t-note">{`${answer.byName} ${day(answer.at)}答复`}</View>
                <View>{answer.words}</View>
              </View>
            ) : null}
          </View>
        ))}
      </View>
    </Card>
  )
}
