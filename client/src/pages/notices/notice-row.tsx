import type { InboxEntry } from '@chuanmen/types/notice-inbox'
import { isUrgentKind, noticeKindWords } from '@chuanmen/types/notice-words'
import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import type { IconName } from '@/components/icon/names'
import { Unbroken } from '@/components/page/unbroken'
import { Press } from '@/components/press/press'
import { Tag } from '@/components/tag/tag'
import { day, nearDay } from '@/lib/format'
import { go } from '@/lib/navigate'
import { spanWords } from '../notice/times'
import './notice-row.scss'

const signs: Record<InboxEntry['kind'], IconName> = {
  plan: 'calendar',
  safety: 'shield',
  waterStop: 'drop-off',
  progress: 'pipes',
  change: 'swap',
  meeting: 'users',
}

/** One notice in a list: kind, title, when and where, whether it changes an earlier one or is over, and whether it was read. */
export function NoticeRow({ notice, now }: { notice: InboxEntry; now: Date }) {
  const { noticeId, flatId, kind, title, where, startsAt, endsAt, publishedAt, unread, replaces, isExpired } = notice
  const isPinned = isUrgentKind(kind) && !isExpired
  const isNew = unread && !isExpired
  const when = startsAt && replaces !== 'withdrawal' ? `${day(startsAt, now)} ${spanWords(startsAt, endsAt)}` : ''
  const sent = `${nearDay(publishedAt, now)}发`
  return (
    <Press className="notice-row" onPress={() => go('/pages/notice/index', { notice: noticeId, flat: flatId })}>
      <View className="notice-row-sign">
        <Icon name={signs[kind]} className={isPinned ? 'c-amber' : isExpired ? 'c-ink2' : 'c-teal'} />
        {isNew ? <View className="notice-row-dot" /> : null}
      </View>
      <View className="grow">
        <View className="row row-wrap notice-row-title">
          {replaces === 'correction' ? <Tag tone="amber">更正</Tag> : null}
          <View className={`${isNew ? 't-bold' : ''} ${isExpired ? 'c-ink2' : ''}`}>{title}</View>
        </View>
        {when ? (
          <View className="t-note">
            <Unbroken>{when}</Unbroken>
          </View>
        ) : null}
        <View className="t-note">{where}</View>
        <View className="t-note">{`${noticeKindWords[kind]} · ${sent}`}</View>
      </View>
      {isNew ? (
        <Tag tone={isPinned ? 'amber' : 'teal'}>没看</Tag>
      ) : (
        <Text className="t-note">{isExpired ? '过期' : '看过'}</Text>
      )}
    </Press>
  )
}
