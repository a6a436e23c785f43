import type { InboxEntry } from '@chuanmen/types/notice-inbox'
import { View } from '@tarojs/components'
import { Card, CardSection } from '@/components/card/card'
import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'
import { RingOffice } from '@/components/page/ring-office'
import { PageState } from '@/components/page-state/page-state'
import { EmptyState } from '@/components/states/states'
import { aria } from '@/lib/aria'
import { elder } from '@/lib/elder'
import { useOfficePhone } from '../home/use-home'
import { NoticeRow } from './notice-row'
import { useNotices } from './use-notices'

function NoticesPage() {
  const isElder = elder.use()
  const page = useNotices()
  const officePhone = useOfficePhone()
  const { unread, earlier, isEmpty } = page
  // In elder mode the rows of the first screen lead here, so there is a way back instead of tabs.
  const frame = isElder
    ? officePhone
      ? { footer: <RingOffice number={officePhone} /> }
      : {}
    : { root: true, tabs: { set: 'resident' as const, current: 'notices', badges: { notices: unread.length } } }
  return (
    <Page title="通知" {...frame}>
      <PageState of={page} rows={4} />
      {isEmpty ? (
        <EmptyState
          icon="bell"
          title="还没有通知"
          words="停水、施工、进度和会议的通知会出现在这里。要紧的也会贴在楼门口。"
        />
      ) : null}
      <Notices title={`没看的 ${unread.length} 条`} notices={unread} />
      <Notices title={earlier.some(({ isExpired }) => isExpired) ? '看过的和过期的' : '看过的'} notices={earlier} />
    </Page>
  )
}

function Notices({ title, notices }: { title: string; notices: readonly InboxEntry[] }) {
  if (notices.length === 0) return null
  const now = new Date()
  return (
    <View className="stack">
      <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
        {title}
      </View>
      <Card flush>
        {notices.map((notice) => (
          <CardSection key={`${notice.noticeId}~${notice.flatId}`}>
            <NoticeRow notice={notice} now={now} />
          </CardSection>
        ))}
      </Card>
    </View>
  )
}

export default guarded(NoticesPage)
