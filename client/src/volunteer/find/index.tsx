import { helpKindWords } from '@chuanmen/types/help-words'
import { View } from '@tarojs/components'
import { ChipRow } from '@/components/chip/chip'
import { AtHour } from '@/components/help-card/help-card'
import { beginsAt, clockOf } from '@/components/help-card/words'
import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'
import { PageState } from '@/components/page-state/page-state'
import { EmptyState } from '@/components/states/states'
import { aria } from '@/lib/aria'
import { day, nearDay } from '@/lib/format'
import { go } from '@/lib/navigate'
import { OfferCard } from '../take/offer-card'
import { TakeNote } from '../take/take-note'
import { useTake } from '../take/use-take'
import { StateCard } from '../today/state-card'
import { useFind } from './use-find'
import '../today/today.scss'

function VolunteerFindPage() {
  const find = useFind()
  const taking = useTake()
  const { self, mine, active, chosen, page, tasks, shown, days, offered, filter } = find
  const phone = (chosen ?? mine[0])?.estatePhone
  const isNobody = self.value !== undefined && mine.every(({ state }) => state === 'ended')
  return (
    <Page
      title="找任务"
      root
      tabs={{ set: 'volunteer', current: 'find', badges: { find: tasks.length } }}
      phone={phone ? { who: '居委会', number: phone } : undefined}
    >
      <PageState of={chosen ? page : self} rows={5} />
      {isNobody ? (
        <EmptyState
          icon="heart"
          title="还没有报名"
          words="报了名、社区核实过身份，这里就会列出您能接的事。"
          action="报名当志愿者"
          onAction={() => void go('/volunteer/profile/index')}
        />
      ) : null}
      {!isNobody && !chosen
        ? mine.map((one) => <StateCard key={one.volunteerId} volunteer={one} isOnly={mine.length === 1} />)
        : null}
      <TakeNote taking={taking} />
      {page.value ? (
        <View>
          <View className="t-title" {...aria({ role: 'heading', level: 2 })}>
            {tasks.length > 0 ? `${tasks.length} 件可以接` : '现在没有等人的事'}
          </View>
          {tasks.length > 0 ? <View className="c-ink2">接单后才显示门牌</View> : null}
        </View>
      ) : null}
      {active.length > 1 ? (
        <ChipRow
          label="哪个小区"
          options={active.map((one) => ({ value: one.estateId, words: one.estateName }))}
          chosen={chosen ? [chosen.estateId] : []}
          onChange={([next = '']) => find.setEstate(next)}
        />
      ) : null}
      {offered.length > 1 ? (
        <ChipRow
          many
          label="只看哪几类"
          options={offered.map((kind) => ({ value: kind, words: helpKindWords[kind] }))}
          chosen={filter}
          onChange={find.setKinds}
        />
      ) : null}
      {page.value && tasks.length === 0 ? (
        <EmptyState
          icon="search"
          title="都有人接了"
          words="有新的、您能接的，会出现在这里。想多接几类，可以改资料：能帮什么、哪天有空、几楼以下。"
          action="改我的资料"
          onAction={() => void go('/volunteer/profile/index')}
        />
      ) : null}
      {days.map((on) => (
        <View className="stack" key={on}>
          <View className="today-section">
            <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
              {`${nearDay(on, Date.now())} ${day(on, Date.now())}`}
            </View>
          </View>
          <View className="stack" {...aria({ role: 'list', label: `${day(on)} 可以接的` })}>
            {shown
              .filter((task) => task.on === on)
              .map((task) => (
                <AtHour key={task.taskId} {...clockOf(on, (beginsAt(task) ?? task.fromHour) * 60)}>
                  <OfferCard
                    task={task}
                    volunteerId={chosen?.volunteerId}
                    taking={taking}
                    onTaken={() => void go('/volunteer/task/index', { task: task.taskId })}
                  />
                </AtHour>
              ))}
          </View>
        </View>
      ))}
    </Page>
  )
}

export default guarded(VolunteerFindPage)
