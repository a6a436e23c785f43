import type { HomeView } from '@chuanmen/types/me'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { EmptyState } from '@/components/states/states'
import { isContactOnly, isCrewOnly, isStationOnly } from '@/components/tab-bar/desk'
import { TodoRow } from '@/components/todo-row/todo-row'
import { go } from '@/lib/navigate'
import { StaffDoor } from '../home/staff-door'
import { ElderSwitch } from './elder-switch'
import { EndBinding } from './end-binding'
import { FlatCard } from './flat-card'
import { Privacy } from './privacy'
import { useMe } from './use-me'
import { WebSessions } from './web-sessions'
import './me.scss'

function MePage() {
  const me = useMe()
  const { page, ending } = me
  const { value } = page
  const [leaving, setLeaving] = useState<HomeView['bindings'][number]>()
  const closeEnding = () => {
    ending.reset()
    setLeaving(undefined)
  }
  return (
    <Frame value={value} isElder={me.isElder}>
      <PageState of={page} rows={3} />
      {value?.bindings.map((binding) => (
        <FlatCard
          key={binding.bindingId}
          binding={binding}
          roundId={me.roundOf(binding.flatId)}
          onEnd={() => setLeaving(binding)}
        />
      ))}
      {value && value.bindings.length === 0 && !value.staff ? (
        <EmptyState
          icon="home"
          title="还没有绑定房子"
          words="扫楼门口的贴码，或输入贴码，就能看到您家的管和通知。"
          action="绑定我家"
          onAction={() => go('/pages/bind/index')}
        />
      ) : null}
      {value?.staff ? <StaffDoor staff={value.staff} /> : null}
      {value ? (
        <Card>
          {value.bindings.length > 0 || value.staff ? (
            <TodoRow
              icon="plus"
              title={value.bindings.length > 0 ? '绑定另一户' : '绑定我家'}
              note="扫楼门口的贴码"
              onPress={() => go('/pages/bind/index')}
            />
          ) : null}
          <TodoRow
            icon="heart"
            title={value.isVolunteer ? '我帮的忙' : '我想当志愿者'}
            note={value.isVolunteer ? '今天的任务、时长、我的资料' : '有空的时候帮帮邻居'}
            onPress={() => go(value.isVolunteer ? '/volunteer/today/index' : '/volunteer/profile/index')}
          />
          <TodoRow
            icon="doc-check"
            title="核对证明"
            note="输入编号，看手里的证明是真是假"
            onPress={() => go('/open/check/index')}
          />
          <TodoRow
            icon="key"
            title={value.staff ? '再领一个权限' : '我是工作人员'}
            note="输入邀请码"
            onPress={() => go('/pages/join/index')}
          />
        </Card>
      ) : null}
      {value ? <WebSessions /> : null}
      <ElderSwitch isOn={me.isElder} onToggle={() => me.setElder(!me.isElder)} />
      <Privacy />
      {me.canLeave ? (
        <Button wide icon="logout" onPress={me.leave}>
          退出登录
        </Button>
      ) : null}
      {leaving ? (
        <EndBinding
          binding={leaving}
          isBusy={ending.isBusy}
          failure={ending.failure}
          onEnd={(why) => void me.end(leaving.bindingId, why).then((isDone) => isDone && closeEnding())}
          onClose={closeEnding}
        />
      ) : null}
    </Frame>
  )
}

/** Staff without a flat of their own keep their navigation. */
function Frame({ value, isElder, children }: { value: HomeView | undefined; isElder: boolean; children: ReactNode }) {
  const phone = value?.home ? { who: '居委会', number: value.home.estatePhone } : undefined
  if (value?.staff && value.bindings.length === 0) {
    return (
      <StaffFrame
        title="我的"
        current="me"
        root
        place="工作台"
        person={value.staff.name}
        crew={isCrewOnly(value.staff.grants)}
        station={isStationOnly(value.staff.grants)}
        contact={isContactOnly(value.staff.grants)}
      >
        {children}
      </StaffFrame>
    )
  }
  const frame = isElder
    ? {}
    : { root: true, tabs: { set: 'resident' as const, current: 'me', badges: { notices: value?.unread ?? 0 } } }
  return (
    <Page title="我的" phone={phone} {...frame}>
      {children}
    </Page>
  )
}

export default guarded(MePage)
