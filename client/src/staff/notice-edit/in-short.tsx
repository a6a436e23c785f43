import type { NoticeContent } from '@chuanmen/types/notice'
import { View } from '@tarojs/components'
import { happens } from '@/pages/notice/times'

/** What is about to be sent, where and when: looked at once more before it cannot be taken back. */
export const InShort = ({ content }: { content: NoticeContent }) => (
  <View className="stack-tight">
    <View className="t-bold">{content.title}</View>
    <View>{content.where}</View>
    {content.startsAt ? <View>{happens(content, Date.now())}</View> : null}
  </View>
)
