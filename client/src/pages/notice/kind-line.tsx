import { isUrgentKind, noticeKindWords } from '@chuanmen/types/notice-words'
import { Text, View } from '@tarojs/components'
import type { Output } from '@/api/call'
import { Unbroken } from '@/components/page/unbroken'
import { Tag } from '@/components/tag/tag'
import { dayHour } from '@/lib/format'

/** What kind of notice it is, whether it changes an earlier one, who sent it and when. */
export function KindLine({ value, now }: { value: Output<'notice.read'>; now: Date }) {
  const { content, estateName, publisher, publishedAt, replaces } = value
  const isUrgent = isUrgentKind(content.kind)
  const kind = noticeKindWords[content.kind]
  const sender = publisher === estateName ? estateName : `${estateName} ${publisher}`
  return (
    <View className="row row-wrap notice-head">
      <Tag tone={isUrgent ? 'amber' : 'teal'} icon={isUrgent ? 'warning' : 'info'}>
        {isUrgent ? `安全类 · ${kind}` : kind}
      </Tag>
      {replaces?.how === 'correction' ? <Tag tone="amber">更正</Tag> : null}
      <Text className="t-note">
        <Unbroken>{`${sender} · ${dayHour(publishedAt, now)}发`}</Unbroken>
      </Text>
    </View>
  )
}
