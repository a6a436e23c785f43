import { View } from '@tarojs/components'
import { MainButton } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'
import { PageState } from '@/components/page-state/page-state'
import { TodoRow } from '@/components/todo-row/todo-row'
import { aria } from '@/lib/aria'
import { go } from '@/lib/navigate'
import { isLive } from '../words/stand'
import { AboutCard } from './about-card'
import { TaskCard } from './task-card'
import { UnsentCard } from './unsent-card'
import { useList } from './use-list'
import './list.scss'

const needsNotes = {
  none: '先说好，停水前我们自己替您安排',
  said: '您说过了，随时能改',
  refused: '您说过不想被问，我们不会再问；想说随时可以',
} as const

function HelpListPage() {
  const { page, flatId, stairwellId, place, unsent, fresh } = useList()
  const { value } = page
  const tasks = value?.tasks ?? []
  const isEmpty = value !== undefined && tasks.length === 0 && unsent.length === 0
  const now = Date.now()
  const phone = value?.estatePhone || place.phone
  return (
    <Page
      title="找人帮忙"
      phone={phone ? { who: '居委会', number: phone } : undefined}
      {...(value || unsent.length > 0
        ? {
            footer: (
              <MainButton icon="plus" onPress={() => go('/help/ask/index', { flatId, stairwellId })}>
                {isEmpty ? '请人帮忙' : '再请人帮忙'}
              </MainButton>
            ),
          }
        : {})}
    >
      {fresh > 0 && value ? <Received count={fresh} /> : null}
      {unsent.map((entry) => (
        <UnsentCard key={entry.id} entry={entry} flatId={flatId} stairwellId={stairwellId} />
      ))}
      <PageState of={page} rows={4} kept={unsent.length > 0 ? '您填的还在这台手机里。' : ''} />
      {isEmpty ? <AboutCard /> : null}
      {tasks.filter(isLive).map((task) => (
        <TaskCard key={task.taskId} task={task} now={now} />
      ))}
      {value ? (
        <Card>
          <TodoRow
            icon="calendar"
            title="停水、施工时的需要"
            note={needsNotes[value.needs]}
            onPress={() => go('/help/needs/index', { flatId, stairwellId })}
          />
        </Card>
      ) : null}
      {tasks.some((task) => !isLive(task)) ? (
        <View className="t-note" {...aria({ role: 'heading', level: 2 })}>
          以前的
        </View>
      ) : null}
      {tasks
        .filter((task) => !isLive(task))
        .map((task) => (
          <TaskCard key={task.taskId} task={task} now={now} />
        ))}
    </Page>
  )
}

/** Right after several were handed in. */
const Received = ({ count }: { count: number }) => (
  <Card tone="teal">
    <View className="row" {...aria({ role: 'status' })}>
      <Icon name="disc-check" className="c-teal" />
      <View className="grow">
        <View className="t-lead">{`收到了，${count} 件`}</View>
        <View>每件各找各的人，有人接了就写在下面。</View>
      </View>
    </View>
  </Card>
)

export default guarded(HelpListPage)
