import type { NoticeContent } from '@chuanmen/types/notice'
import { noticeKindWords } from '@chuanmen/types/notice-words'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { type Fact, FactList } from '@/components/fact-list/fact-list'
import { Tag } from '@/components/tag/tag'
import { aria } from '@/lib/aria'
import { TimeCard } from '@/pages/notice/time-card'
import '@/pages/notice/notice.scss'
import './notice-view.scss'

type Props = {
  content: NoticeContent
  /** 「新明胡同 · 11月23日 上午8点发」 */
  from: string
  /** In a preview: which scale; otherwise the reader's own. */
  isElder?: boolean
}

/** One notice as the resident's page shows it, with that page's own time card: for the preview, for staff, for the wall. */
export function NoticeView({ content, from, isElder }: Props) {
  const { kind, title, body, startsAt, endsAt } = content
  const isUrgent = kind === 'waterStop' || kind === 'safety'
  return (
    <View className="notice-view">
      <View className="row row-wrap notice-head">
        <Tag tone={isUrgent ? 'amber' : 'teal'} icon={isUrgent ? 'warning' : 'info'}>
          {isUrgent ? `安全类 · ${noticeKindWords[kind]}` : noticeKindWords[kind]}
        </Tag>
        <Text className="t-note">{from}</Text>
      </View>
      <View className="t-title notice-view-title" {...aria({ role: 'heading', level: 2 })}>
        {title || '（还没写标题）'}
      </View>
      {startsAt ? (
        <TimeCard
          startsAt={startsAt}
          endsAt={endsAt}
          isWater={kind === 'waterStop'}
          now={new Date()}
          {...(isElder === undefined ? {} : { isElder })}
        />
      ) : null}
      <Card>
        <FactList facts={factsOf(content)} />
      </Card>
      {body ? (
        <Card>
          <View className="notice-view-body">{body}</View>
        </Card>
      ) : null}
    </View>
  )
}

function factsOf({ kind, where, why, todo, contactName, contactPhone }: NoticeContent): Fact[] {
  const facts: Fact[] = [
    { name: '哪里', value: where, icon: 'building' },
    { name: '为什么', value: why, icon: 'info' },
    { name: '您要做', value: todo, icon: kind === 'waterStop' ? 'bucket' : 'check' },
    { name: '有事找', value: `${contactName} ${contactPhone}`.trim(), icon: 'phone' },
  ]
  return facts.filter(({ value }) => value !== '')
}
