import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'

/** What stays of a task once it is over: that one helped, and the thanks. No door, no name. */
export function EndedCard({ task: { places, thanks, at, viewer } }: { task: HelpTaskView }) {
  if (viewer !== 'past' && viewer !== 'helper') return null
  const minutes = places.find(({ isMine }) => isMine)?.minutes ?? 0
  return (
    <Card>
      <View className="stack-tight">
        <View className="t-lead">{endWords(at, minutes)}</View>
        {thanks ? (
          <View className="c-teal t-bold">
            {`住户给了 ${thanks.stars} 颗星${thanks.words ? `：「${thanks.words}」` : ''}`}
          </View>
        ) : null}
        <View className="c-ink2">事情结束以后，门牌、称呼和电话就不再显示。</View>
      </View>
    </Card>
  )
}

const endWords = (at: HelpTaskView['at'], minutes: number): string => {
  if (minutes > 0) return `谢谢您，这次记了 ${minutes} 分钟`
  return at === 'cancelled' ? '这件事取消了，不用去了' : at === 'unmet' ? '这件事没能办成' : '这件事已经不在您这里了'
}
