import { View } from '@tarojs/components'
import { useAction } from '@/api/use-action'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { EmptyState } from '@/components/states/states'
import { aria } from '@/lib/aria'
import { go } from '@/lib/navigate'
import { EstateGate } from '../gate/estate-gate'
import type { EstateDesk } from '../gate/use-estate-desk'
import { Alarms } from '../notice/alarms'
import { groupsOf } from './groups'
import { NoticeRow } from './notice-row'
import './notices.scss'

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
  const canWrite = list.value?.canPublish ?? false
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
      <Alarms alarms={list.value?.alarms ?? []} canClear={list.value?.canClearAlarms} />
      {list.value && notices.length === 0 ? (
        <EmptyState
          icon="bell"
          title="还没有发过通知"
          words="停水、施工、开会的通知写好以后发给楼门里的住户，这里能看到哪几户看过、哪几户还要上门告知。"
          {...(canWrite ? { action: '写第一份通知', onAction: write } : {})}
        />
      ) : null}
      {groupsOf(notices).map(({ key, title, notices: some }) => (
        <View key={key} className="stack-tight notices-group">
          <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
            {title}
          </View>
          <Card flush>
            {some.map((notice) => (
              <NoticeRow
                key={notice.noticeId}
                notice={notice}
                onPress={() => void go('/staff/notice/index', { estateId, noticeId: notice.noticeId })}
              />
            ))}
          </Card>
        </View>
      ))}
    </StaffFrame>
  )
}

export default guarded(NoticesPage)
