import { noticeKindWords } from '@chuanmen/types/notice-words'
import { Text, View } from '@tarojs/components'
import type { Output } from '@/api/call'
import { useAction } from '@/api/use-action'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { Press } from '@/components/press/press'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { EmptyState } from '@/components/states/states'
import { Tag } from '@/components/tag/tag'
import { aria } from '@/lib/aria'
import { day, dayHour } from '@/lib/format'
import { go } from '@/lib/navigate'
import { spanWords } from '@/pages/notice/times'
import { EstateGate } from '../gate/estate-gate'
import type { EstateDesk } from '../gate/use-estate-desk'
import './notices.scss'

type Entry = Output<'notice.list'>['notices'][number]

function NoticesPage() {
  return (
    <EstateGate title="通知" current="notices" root>
      {(desk) => <Notices key={desk.estate.estateId} desk={desk} />}
    </EstateGate>
  )
}

function Notices({ desk: { estate, frame } }: { desk: EstateDesk }) {
  const { estateId } = estate
  const list = useAction('notice.list', { estateId })
  const notices = list.value?.notices ?? []
  const write = () => void go('/staff/notice-edit/index', { estateId })
  const open = ({ noticeId }: Entry) => void go('/staff/notice/index', { estateId, noticeId })
  const canWrite = list.value?.canPublish ?? false
  const drafts = notices.filter(({ state }) => state === 'draft')
  const published = notices.filter(({ state }) => state === 'published')
  return (
    <StaffFrame
      title="通知"
      current="notices"
      root
      note="打开看过，或当面、电话告知并登记，才算触达"
      {...(canWrite
        ? {
            actions: (
              <Button variant="primary" icon="pencil" onPress={write}>
                写通知
              </Button>
            ),
          }
        : {})}
      {...frame}
    >
      <PageState of={list} rows={4} />
      {list.value && notices.length === 0 ? (
        <EmptyState
          icon="bell"
          title="还没有发过通知"
          words="停水、施工、开会的通知写好以后发给楼门里的住户，这里能看到哪几户看过、哪几户还要上门告知。"
          {...(canWrite ? { action: '写第一份通知', onAction: write } : {})}
        />
      ) : null}
      {drafts.length > 0 ? <Group title="草稿" notices={drafts} onOpen={open} /> : null}
      {published.length > 0 ? <Group title="已发出" notices={published} onOpen={open} /> : null}
    </StaffFrame>
  )
}

function Group({
  title,
  notices,
  onOpen,
}: {
  title: string
  notices: readonly Entry[]
  onOpen: (notice: Entry) => void
}) {
  return (
    <View className="stack-tight notices-group">
      <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
        {title}
      </View>
      <Card flush>
        {notices.map((notice) => (
          <NoticeRow key={notice.noticeId} notice={notice} onPress={() => onOpen(notice)} />
        ))}
      </Card>
    </View>
  )
}

function NoticeRow({
  notice: { kind, title, state, publishedAt, startsAt, endsAt, reached, households },
  onPress,
}: {
  notice: Entry
  onPress: () => void
}) {
  const isDraft = state === 'draft'
  const left = households - reached
  const words = isDraft ? '接着写' : `已触达 ${reached} / ${households} 户`
  const leftWords = left === 0 ? '每户都看到了' : `还有 ${left} 户没看到`
  const happens = startsAt ? `${day(startsAt, Date.now())} ${spanWords(startsAt, endsAt)}` : ''
  const when = publishedAt ? `${dayHour(publishedAt, Date.now())}发` : '草稿'
  return (
    <Press
      className="notices-row"
      label={[noticeKindWords[kind], title, happens, when, words, isDraft ? '' : leftWords].filter(Boolean).join('，')}
      onPress={onPress}
    >
      <View className="grow">
        <View className="row row-wrap notices-row-head">
          <Tag tone={kind === 'waterStop' || kind === 'safety' ? 'amber' : 'plain'}>{noticeKindWords[kind]}</Tag>
          <Text className="t-bold">{title}</Text>
        </View>
        {happens ? <View>{happens}</View> : null}
        <View className="t-note">{when}</View>
      </View>
      <View className="notices-reach">
        {isDraft ? (
          <Tag>{words}</Tag>
        ) : (
          <>
            <View className={left === 0 ? 't-bold c-teal' : 't-bold'}>{words}</View>
            <View className="notices-bar">
              <View
                className="notices-bar-done"
                style={{ width: `${households > 0 ? (reached * 100) / households : 0}%` }}
              />
            </View>
            <View className={left === 0 ? 't-note' : 't-note c-amber'}>{leftWords}</View>
          </>
        )}
      </View>
      <Icon name="next" size={18} className="c-ink2" />
    </Press>
  )
}

export default guarded(NoticesPage)
