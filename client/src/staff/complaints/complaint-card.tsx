import { type ComplaintView, complaintWhatWords } from '@chuanmen/types/complaint'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Tag } from '@/components/tag/tag'
import { day, nearDay } from '@/lib/format'
import { placeWords } from '../place-words'

type Props = { complaint: ComplaintView; onAnswer?: () => void }

/** One complaint: whose, about whom, in its own words, and what it was answered. */
export function ComplaintCard({ complaint, onAnswer }: Props) {
  const { what, words, aboutNames, level, isOpen, at, answer } = complaint
  const now = Date.now()
  return (
    <Card>
      <View className="stack">
        <View>
          <View className="row row-wrap complaints-head">
            <View className="t-lead grow">{complaintWhatWords[what]}</View>
            {isOpen ? <Tag tone="amber">{`${nearDay(at, now)}提的`}</Tag> : null}
            {level === 'street' ? <Tag>街道处理</Tag> : null}
          </View>
          <View className="t-note">
            {[placeWords(complaint), day(at, now), aboutNames.length > 0 ? `说到${aboutNames.join('、')}` : '']
              .filter(Boolean)
              .join(' · ')}
          </View>
        </View>
        {words ? <View className="complaints-words">{words}</View> : null}
        {answer ? (
          <View>
            <View className="t-note">{`${answer.byName} ${day(answer.at, now)}答复`}</View>
            <View>{answer.words}</View>
          </View>
        ) : null}
        {onAnswer ? (
          <View className="row">
            <Button
              variant="outline"
              label={`答复${placeWords(complaint)}，${complaintWhatWords[what]}`}
              onPress={onAnswer}
            >
              答复
            </Button>
          </View>
        ) : null}
      </View>
    </Card>
  )
}
