import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { AtHour } from '@/components/help-card/help-card'
import { beginsAt, clockOf } from '@/components/help-card/words'
import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'
import { PageState } from '@/components/page-state/page-state'
import { EmptyState, OfflineBar } from '@/components/states/states'
import { TodoRow } from '@/components/todo-row/todo-row'
import { aria } from '@/lib/aria'
import { day, nearDay } from '@/lib/format'
import { go, goRoot } from '@/lib/navigate'
import { OfferCard } from '../take/offer-card'
import { TakeNote } from '../take/take-note'
import { selfFor } from '../take/take-words'
import { useTake } from '../take/use-take'
import { AcceptedCard } from './accepted-card'
import { StateCard } from './state-card'
import { type Accepted, useToday } from './use-today'
import { headline, hoursWords } from './words'
import './today.scss'

function VolunteerTodayPage() {
  const whole = useToday()
  const taking = useTake()
  const { page, value, isOffline, volunteers, proposed, ofToday, later } = whole
  const phone = volunteers[0]?.estatePhone
  // Whoever waits to be known has been told what to do: nothing comes before that.
  const isKnown = volunteers.some(({ state }) => state === 'active')
  const isNobody = value !== undefined && volunteers.every(({ state }) => state === 'ended')
  return (
    <Page
      title="今天"
      root
      tabs={{ set: 'volunteer', current: 'today', badges: { find: value?.others ?? 0 } }}
      phone={phone ? { who: '居委会', number: phone } : undefined}
    >
      {value ? null : <PageState of={page} rows={4} />}
      {isOffline ? <OfflineBar words="没有网络。接下的事还能看，签到、签退先记下，有网就发。" /> : null}
      {isNobody ? (
        <EmptyState
          icon="heart"
          title="还没有报名"
          words="报了名、社区核实过身份，这里就会出现正好适合您的事：送水、陪着等师傅、跑个腿。接不接都由您。"
          action="报名当志愿者"
          onAction={() => void go('/volunteer/profile/index')}
        />
      ) : null}
      {value && !isNobody ? (
        <>
          <Head day={whole} />
          {volunteers.map((one) => (
            <StateCard key={one.volunteerId} volunteer={one} isOnly={volunteers.length === 1} />
          ))}
          <TakeNote taking={taking} />
          <Line items={ofToday} day={whole} label="今天接下的" />
          <Proposed day={whole} taking={taking} />
          {ofToday.length === 0 && proposed.length === 0 && isKnown ? <Quiet others={value.others} /> : null}
          {later.length > 0 ? <Later day={whole} /> : null}
          <Card>
            {value.others > 0 && (ofToday.length > 0 || proposed.length > 0) ? (
              <TodoRow
                icon="search"
                title={`还有 ${value.others} 件可以接`}
                note="按日子看，接不接都行"
                onPress={() => void goRoot('/volunteer/find/index')}
              />
            ) : null}
            <TodoRow
              icon="user"
              title="我的志愿者资料"
              note="能帮什么、哪天有空、几楼以下"
              onPress={() => go('/volunteer/profile/index')}
            />
          </Card>
        </>
      ) : null}
    </Page>
  )
}

type Day = ReturnType<typeof useToday>

function Head({ day: { today, volunteers, open, proposed, value } }: { day: Day }) {
  const names = [...new Set(volunteers.map(({ name }) => name))].join('、')
  return (
    <View>
      <View className="c-ink2">{[day(today), `志愿者 ${names}`].join(' · ')}</View>
      <View className="today-head">
        <View className="t-title grow" {...aria({ role: 'heading', level: 2 })}>
          {headline(open.length, proposed.length)}
        </View>
        <View className="today-hours c-ink2">
          <Text>本月 </Text>
          <Text className="today-hours-number">{hoursWords(value?.monthMinutes ?? 0)}</Text>
          <Text> 小时</Text>
        </View>
      </View>
    </View>
  )
}

const at = (task: HelpTaskView) => clockOf(task.on, (beginsAt(task) ?? task.fromHour) * 60)

function Line({ items, day: { next, pendingOf }, label }: { items: Accepted[]; day: Day; label: string }) {
  if (items.length === 0) return null
  return (
    <View className="stack" {...aria({ role: 'list', label })}>
      {items.map((item) => {
        const { taskId } = item.task
        return (
          <AtHour key={taskId} {...at(item.task)} isNext={taskId === next}>
            <AcceptedCard {...item} isNext={taskId === next} pending={pendingOf(taskId)} />
          </AtHour>
        )
      })}
    </View>
  )
}

function Proposed({
  day: { proposed, volunteers, now, today },
  taking,
}: {
  day: Day
  taking: ReturnType<typeof useTake>
}) {
  if (proposed.length === 0) return null
  return (
    <>
      <View className="today-section">
        <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
          正好适合您
        </View>
        <View className="c-ink2">接单后才显示门牌</View>
      </View>
      <View className="stack" {...aria({ role: 'list', label: '正好适合您' })}>
        {proposed.map((task) => (
          <AtHour key={task.taskId} {...at(task)}>
            <OfferCard
              task={task}
              volunteerId={selfFor(task.estateId, volunteers)}
              taking={taking}
              day={task.on === today ? '' : `${nearDay(task.on, now)} ${day(task.on, now)}`}
            />
          </AtHour>
        ))}
      </View>
    </>
  )
}

function Later({ day: whole }: { day: Day }) {
  const { later, now } = whole
  const days = [...new Set(later.map(({ task }) => task.on))]
  return (
    <>
      {days.map((on) => (
        <View className="stack" key={on}>
          <View className="today-section">
            <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
              {`${nearDay(on, now)} ${day(on, now)}`}
            </View>
          </View>
          <Line items={later.filter(({ task }) => task.on === on)} day={whole} label={`${day(on, now)} 接下的`} />
        </View>
      ))}
    </>
  )
}

const Quiet = ({ others }: { others: number }) => (
  <EmptyState
    icon="calendar"
    title="今天没有要去的"
    words={
      others > 0
        ? `还有 ${others} 件在等人，去看看有没有方便的。`
        : '有正好适合您的，会在微信里告诉您，也会出现在这里。现在什么都不用做。'
    }
    {...(others > 0 ? { action: '去找任务', onAction: () => void goRoot('/volunteer/find/index') } : {})}
  />
)

export default guarded(VolunteerTodayPage)
