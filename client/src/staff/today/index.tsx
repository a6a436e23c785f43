import { gapSentence } from '@chuanmen/domain/estate/figures'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card, CardLink } from '@/components/card/card'
import { guarded } from '@/components/page/guarded'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { EmptyState, FailureNote, Skeleton } from '@/components/states/states'
import { Tag } from '@/components/tag/tag'
import { TodoRow } from '@/components/todo-row/todo-row'
import { TwoNumbers } from '@/components/two-numbers/two-numbers'
import { aria } from '@/lib/aria'
import { day } from '@/lib/format'
import { go } from '@/lib/navigate'
import { EstateGate } from '../gate/estate-gate'
import type { EstateDesk } from '../gate/use-estate-desk'
import { Alarms } from '../notice/alarms'
import { rolesIMayInvite } from '../people/roles-i-may-invite'
import { useToday } from './use-today'
import './today.scss'

function TodayPage() {
  return (
    <EstateGate title="今天" current="today" root>
      {(desk) => <Today key={desk.estate.estateId} desk={desk} />}
    </EstateGate>
  )
}

function Today({ desk: { estate, grants, frame } }: { desk: EstateDesk }) {
  const { estateId, name, figures, round } = estate
  const today = useToday(estate, grants)
  const { list, isLoading } = today
  return (
    <StaffFrame
      title={name}
      current="today"
      root
      note={round ? round.title : estate.street}
      badges={{ today: list.length }}
      {...(today.hasSeveral
        ? {
            actions: (
              <Button icon="swap" size="small" onPress={() => void go('/staff/estates/index')}>
                换小区
              </Button>
            ),
          }
        : {})}
      {...frame}
    >
      {figures.risers > 0 ? (
        <Card>
          <TwoNumbers figures={figures} gap={gapSentence(figures)} />
        </Card>
      ) : (
        <Card tone="dashed">
          <View className="t-lead">还没有开始征求意见</View>
          <View className="t-note">发起第一轮以后，这里一左一右是同意率和成串率。</View>
        </Card>
      )}
      <View className="row today-head">
        <View className="t-lead grow" {...aria({ role: 'heading', level: 2 })}>
          今天要办
        </View>
        <View className="t-note">{`${day(Date.now())}${isLoading ? '' : ` · 共 ${list.length} 件`}`}</View>
      </View>
      <FailureNote failure={today.failure} onRetry={today.again} />
      <Alarms alarms={today.alarms} canClear={today.canClearAlarms} />
      {isLoading && list.length === 0 ? <Skeleton rows={3} /> : null}
      {list.length > 0 ? (
        <Card>
          {list.map(({ key, icon, tone, title, note, tag, path, params }) => (
            <TodoRow
              key={key}
              icon={icon}
              tone={tone}
              title={title}
              note={note}
              {...(tag ? { tag: <Tag tone={tone === 'teal' ? 'plain' : tone}>{tag}</Tag>, tagWords: tag } : {})}
              onPress={() => void go(path, params)}
            />
          ))}
        </Card>
      ) : null}
      {!isLoading && !today.failure && list.length === 0 && today.alarms.length === 0 ? (
        <EmptyState
          icon="ring-check"
          title="今天没有要办的"
          words="等着核验的住户、快截止的征求意见、还没看到通知的住户、要处理的施工、快到期的赔付、还没人接的帮忙，会自己排到这里。"
        />
      ) : null}
      <View className="today-doors">
        {today.hasWorks ? (
          <Door title="施工" note="约时间、排日子、报进度" path="/staff/works/index" estateId={estateId} />
        ) : null}
        {today.hasClaims ? (
          <Door title="赔付" note="损坏了怎么赔、几天办完" path="/staff/claims/index" estateId={estateId} />
        ) : null}
        {today.hasHelp ? (
          <Door title="帮忙" note="谁要帮忙、谁能去" path="/staff/help/index" estateId={estateId} />
        ) : null}
        {estate.abilities.approveBindings ? (
          <Door title="住户核验" note="谁在申请绑定" path="/staff/bindings/index" estateId={estateId} />
        ) : null}
        {estate.abilities.importRoster ? (
          <Door title="导入名册" note="Excel 一次进来" path="/staff/roster/index" estateId={estateId} />
        ) : null}
        {rolesIMayInvite(grants).length > 0 ? (
          <Door title="工作人员" note="谁在做什么" path="/staff/people/index" estateId={estateId} />
        ) : null}
      </View>
    </StaffFrame>
  )
}

const Door = ({ title, note, path, estateId }: { title: string; note: string; path: string; estateId: string }) => (
  <CardLink label={`${title}，${note}`} onPress={() => void go(path, { estateId })}>
    <View className="t-bold">{title}</View>
    <View className="t-note">{note}</View>
  </CardLink>
)

export default guarded(TodayPage)
