import { gapSentence } from '@chuanmen/domain/estate/figures'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
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
import { Doors } from './doors'
import { useToday } from './use-today'
import './today.scss'

/** Rows shown at first: what is most pressing, and not a wall of it. */
const FIRST = 20

function TodayPage() {
  return (
    <EstateGate title="今天" current="today" root>
      {(desk) => <Today key={desk.estate.estateId} desk={desk} />}
    </EstateGate>
  )
}

function Today({ desk: { estate, grants, frame } }: { desk: EstateDesk }) {
  const { name, figures, round } = estate
  const today = useToday(estate, grants)
  const { list, isLoading } = today
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? list : list.slice(0, FIRST)
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
          {shown.map(({ key, icon, tone, title, note, tag, path, params }) => (
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
      {shown.length < list.length ? (
        <Button wide icon="down" onPress={() => setWhole(true)}>
          {`再看后面的 ${list.length - shown.length} 件`}
        </Button>
      ) : null}
      {!isLoading && !today.failure && list.length === 0 && today.alarms.length === 0 ? (
        <EmptyState
          icon="ring-check"
          title="今天没有要办的"
          words={
            today.isContact
              ? `您联系的 ${today.households} 户里，到了日子的答复、承诺和走访会自己排到这里。`
              : '等着核验的住户、快截止的征求意见、还没看到通知的住户、到了日子的答复和承诺、要处理的施工、快到期的赔付、还没人接的帮忙，会自己排到这里。'
          }
        />
      ) : null}
      <Doors estate={estate} grants={grants} today={today} />
    </StaffFrame>
  )
}

export default guarded(TodayPage)
