import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '@/components/button/button'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { EmptyState } from '@/components/states/states'
import { aria } from '@/lib/aria'
import { go, goRoot } from '@/lib/navigate'
import { type StationDesk, StationGate } from '../station/station-gate'
import { StationSwitch } from '../station/station-switch'
import { OrderCard } from './order-card'
import { ProposedCard } from './proposed-card'
import { sectionsOf } from './sections'
import { useOrders } from './use-orders'
import './orders.scss'

const TITLE = '订单'

function OrdersPage() {
  return (
    <StationGate title={TITLE} current="orders" root>
      {(desk) => (desk.stationId === '' ? <NoStation desk={desk} /> : <Orders key={desk.stationId} desk={desk} />)}
    </StationGate>
  )
}

/** Staff came without naming a station. */
const NoStation = ({ desk: { estateId, frame } }: { desk: StationDesk }) => (
  <StaffFrame title={TITLE} current="station" {...frame}>
    <EmptyState
      icon="home"
      title="先选一家驿站"
      words="订单是一家一家看的。"
      action="看有哪些驿站"
      onAction={() => void goRoot('/staff/station/index', { estateId })}
    />
  </StaffFrame>
)

/** What a station is asked to do: what waits for its answer first, then by time. */
function Orders({ desk: { stationId, ownIds, estateId, frame } }: { desk: StationDesk }) {
  const { orders, station } = useOrders(stationId)
  const { value } = orders
  const sections = value ? sectionsOf(value, Date.now()) : []
  const waiting = sections.filter(({ key }) => key === 'asked' || key === 'countered')
  const settled = sections.filter((section) => !waiting.includes(section))
  const asked = sections.find(({ key }) => key === 'asked')?.tasks.length ?? 0
  return (
    <StaffFrame
      title={frame.station ? (value?.name ?? TITLE) : TITLE}
      current={frame.station ? 'orders' : 'station'}
      note={asked > 0 ? `${asked} 单等您答复` : '新的订单会自己出现'}
      badges={frame.station ? { orders: asked } : {}}
      {...(frame.station
        ? { root: true }
        : {
            path: [
              {
                words: value?.name ?? '养老驿站',
                onPress: () => void go('/staff/station/index', { estateId, stationId }),
              },
            ],
          })}
      {...frame}
    >
      {ownIds.length > 1 ? <StationSwitch ownIds={ownIds} stationId={stationId} /> : null}
      <PageState of={orders} rows={4} />
      {value && value.orders.length + value.proposed.length === 0 ? (
        <EmptyState
          icon="list"
          title="还没有订单"
          words="住户约了您的服务，或者系统觉得您这里合适，会出现在这里。服务和时间写全了，才约得到。"
          {...(frame.station ? { action: '看服务和时间', onAction: () => void goRoot('/staff/station/index') } : {})}
        />
      ) : null}
      {value && value.orders.length + value.proposed.length > 0 ? (
        <View className="orders-columns">
          <View className="stack">
            {waiting.length + value.proposed.length === 0 ? <View className="t-note">没有等您答复的。</View> : null}
            {waiting.map((section) => (
              <Group key={section.key} title={section.title} note={section.note}>
                {section.tasks.map((task, at) => (
                  <OrderCard
                    key={task.taskId}
                    task={task}
                    station={station}
                    again={orders.again}
                    isFirst={section.key === 'asked' && at === 0}
                  />
                ))}
              </Group>
            ))}
            {value.proposed.length > 0 ? (
              <Group title="您这里正合适" note="接不接由您；接下以后才显示门牌和电话">
                {value.proposed.map((task) => (
                  <ProposedCard key={task.taskId} task={task} station={station} again={orders.again} />
                ))}
              </Group>
            ) : null}
          </View>
          <View className="stack">
            {settled.map((section) => (
              <Group key={section.key} title={section.title} note={section.note}>
                {section.tasks.map((task) => (
                  <OrderCard key={task.taskId} task={task} station={station} again={orders.again} />
                ))}
              </Group>
            ))}
          </View>
        </View>
      ) : null}
      {frame.station ? null : (
        <View className="row">
          <Button size="small" icon="home" onPress={() => void go('/staff/station/index', { estateId, stationId })}>
            看服务和时间
          </Button>
        </View>
      )}
    </StaffFrame>
  )
}

type GroupProps = { title: string; note: string | undefined; children: ReactNode }

const Group = ({ title, note, children }: GroupProps) => (
  <View className="stack">
    <View>
      <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
        {title}
      </View>
      {note ? <View className="t-note">{note}</View> : null}
    </View>
    {children}
  </View>
)

export default guarded(OrdersPage)
