import type { NoticeContent, Replacement } from '@chuanmen/types/notice'
import { isUrgentKind, noticeKindWords } from '@chuanmen/types/notice-words'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { Tag } from '@/components/tag/tag'
import { aria } from '@/lib/aria'
import { elder } from '@/lib/elder'
import { Facts } from '@/pages/notice/facts'
import { TimeCard } from '@/pages/notice/time-card'
import { type NamedFile, NoticeFiles } from './notice-files'
import '@/pages/notice/notice.scss'
import './notice-view.scss'

type Props = {
  content: NoticeContent
  /** 「新明胡同 · 11月23日 上午8点发」 */
  from: string
  /** In a preview: which scale; otherwise the reader's own. */
  isElder?: boolean
  attachments?: readonly NamedFile[]
  /** Files are on the server already, and open at a tap. */
  canOpen?: boolean
  replaces?: Pick<Replacement, 'how' | 'why'> | null
  /** It was replaced: what it said no longer comes. */
  isOld?: boolean
}

/** One notice as the resident's page shows it, made of that page's own parts: for the preview and for staff. Nothing answers in it. */
export function NoticeView({ content, from, isElder, attachments = [], canOpen, replaces, isOld = false }: Props) {
  const { kind, title, startsAt, endsAt, emergencyReason, approvalRef, question, voiceId } = content
  const isUrgent = isUrgentKind(kind)
  const isOwn = elder.use()
  const isWithdrawal = replaces?.how === 'withdrawal'
  return (
    <View className="notice-view">
      <View className="row row-wrap notice-head">
        <Tag tone={isUrgent ? 'amber' : 'teal'} icon={isUrgent ? 'warning' : 'info'}>
          {isUrgent ? `安全类 · ${noticeKindWords[kind]}` : noticeKindWords[kind]}
        </Tag>
        {replaces?.how === 'correction' ? <Tag tone="amber">更正</Tag> : null}
        <Text className="t-note">{from}</Text>
      </View>
      <View className="t-title notice-view-title" {...aria({ role: 'heading', level: 2 })}>
        {title || '（还没写标题）'}
      </View>
      {replaces && !canOpen ? (
        <Card tone="amber">
          <View className="t-bold">
            {replaces.how === 'correction' ? '这是更正，以这份为准' : '之前的通知撤回了，不用照着做'}
          </View>
          <View>{replaces.why}</View>
        </Card>
      ) : null}
      {emergencyReason ? (
        <Card tone="amber">
          <View className="t-bold">抢修，来不及提前一天通知</View>
          <View>{emergencyReason}</View>
        </Card>
      ) : null}
      {voiceId && (isElder ?? isOwn) && !canOpen ? (
        <View className="notice-view-listen">
          <Icon name="sound" />
          <Text>听一听</Text>
        </View>
      ) : null}
      {startsAt && !isOld && !isWithdrawal ? (
        <TimeCard
          startsAt={startsAt}
          endsAt={endsAt}
          isWater={kind === 'waterStop'}
          now={new Date()}
          {...(isElder === undefined ? {} : { isElder })}
        />
      ) : null}
      <Facts content={content} isWithdrawal={isWithdrawal} isOld={isOld} now={new Date()} />
      {question?.words ? (
        <Card>
          <View className="stack">
            <View className="t-lead">{question.words}</View>
            <View className="notice-view-options">
              {question.options.filter(Boolean).map((words) => (
                <View key={words} className="notice-view-option">
                  {words}
                </View>
              ))}
            </View>
          </View>
        </Card>
      ) : null}
      <NoticeFiles attachments={attachments} voiceId={voiceId} canOpen={Boolean(canOpen)} />
      {approvalRef ? <View className="t-note">{`供水部门批准：${approvalRef}`}</View> : null}
    </View>
  )
}
