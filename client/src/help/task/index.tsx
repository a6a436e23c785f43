import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'
import { Unbroken } from '@/components/page/unbroken'
import { PageState } from '@/components/page-state/page-state'
import { ReadAloud } from '@/components/read-aloud/read-aloud'
import { RemindMe } from '@/components/remind-me/remind-me'
import { Tag } from '@/components/tag/tag'
import { Timeline } from '@/components/timeline/timeline'
import { aria } from '@/lib/aria'
import { elder } from '@/lib/elder'
import { go } from '@/lib/navigate'
import { Emergency } from '../parts/emergency'
import { comers, isLive, type Stand, standOf } from '../words/stand'
import { taskTitle } from '../words/title'
import { whenWords } from '../words/when'
import { Actions, hasActions, type Opened } from './actions'
import { AfterCard } from './after-card'
import { AskedCard } from './asked-card'
import { CodeCard } from './code-card'
import { HelpersCard } from './helper-card'
import {
  AcceptCounterForm,
  BlockForm,
  CancelForm,
  ComplainForm,
  ConfirmForm,
  DeclineCounterForm,
  type FormProps,
} from './move-forms'
import { stepsOf } from './steps-of'
import { useTask } from './use-task'
import './task.scss'

const forms: Record<Opened, (props: FormProps) => JSX.Element> = {
  acceptCounter: AcceptCounterForm,
  declineCounter: DeclineCounterForm,
  confirm: ConfirmForm,
  complain: ComplainForm,
  block: BlockForm,
  cancel: CancelForm,
}

function HelpTaskPage() {
  const { page, view, isFresh } = useTask()
  const [opened, setOpened] = useState<Opened>()
  const isElder = elder.use()
  const now = Date.now()
  const Form = opened && forms[opened]
  const stand = view ? standOf(view, now) : undefined
  return (
    <Page
      title="帮忙的事"
      phone={view?.estatePhone ? { who: '居委会', number: view.estatePhone } : undefined}
      {...(view && hasActions(view) ? { footer: <Actions view={view} onOpen={setOpened} /> } : {})}
    >
      <PageState of={page} rows={5} />
      {view && stand ? (
        <>
          {isFresh && view.at === 'open' && comers(view).length === 0 ? <Received /> : null}
          <Head view={view} now={now} />
          {isElder ? (
            <ReadAloud wide words={`${taskTitle(view)}。${whenWords(view, now)}。${stand.title}。${stand.words}`} />
          ) : null}
          <StandCard stand={stand} />
          {isFresh ? <RemindMe /> : null}
          {view.code && wantsCode(view) ? <CodeCard code={view.code} /> : null}
          <HelpersCard view={view} now={now} />
          {view.viewer === 'household' ? null : <ToDesk taskId={view.taskId} viewer={view.viewer} />}
          <Card>
            <View className="stack">
              <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
                到哪一步了
              </View>
              <Timeline steps={stepsOf(view, now)} />
            </View>
          </Card>
          <AskedCard view={view} now={now} />
          {isLive(view) ? <Emergency estatePhone={view.estatePhone} /> : null}
          <AfterCard view={view} now={now} onOpen={setOpened} />
        </>
      ) : null}
      {view && Form ? <Form view={view} onClose={() => setOpened(undefined)} /> : null}
    </Page>
  )
}

/** Somebody has said that they come to the door and has not been there yet. */
const wantsCode = (view: HelpTaskView) =>
  isLive(view) &&
  comers(view).some(
    ({ checkedInAt, checkedOutAt, isAtStation }) => !isAtStation && checkedInAt === null && checkedOutAt === null,
  )

const Head = ({ view, now }: { view: HelpTaskView; now: number }) => (
  <View>
    <View className="row row-wrap help-task-head">
      <View className="t-title">{taskTitle(view)}</View>
      {view.isUrgent && view.at === 'open' ? <Tag tone="amber">加急</Tag> : null}
    </View>
    <View className="t-lead">
      <Unbroken>{whenWords(view, now)}</Unbroken>
    </View>
    {view.room ? <View className="t-note">{`${view.building}${view.unit ?? ''} ${view.room}`}</View> : null}
  </View>
)

const standIcons = { teal: 'check', amber: 'clock', plain: 'info' } as const

/** How it stands, and what comes next. */
const StandCard = ({ stand: { title, words, tone } }: { stand: Stand }) => (
  <Card tone={tone}>
    <View className="row help-task-stand" {...aria({ role: 'status', live: 'polite' })}>
      <Icon name={standIcons[tone]} className={tone === 'plain' ? 'c-ink2' : `c-${tone}`} />
      <View className="grow">
        <View className="t-lead">
          <Unbroken>{title}</Unbroken>
        </View>
        {words ? (
          <View>
            <Unbroken>{words}</Unbroken>
          </View>
        ) : null}
      </View>
    </View>
  </Card>
)

/** Right after it was handed in. */
const Received = () => (
  <View className="row" {...aria({ role: 'status' })}>
    <Icon name="disc-check" className="c-teal" />
    <View className="grow t-lead">收到了。有人接了马上写在这里。</View>
  </View>
)

/** Whoever opened the household's page and is not of it has a page of their own. */
const ToDesk = ({ taskId, viewer }: { taskId: string; viewer: HelpTaskView['viewer'] }) =>
  viewer === 'staff' ? (
    <Button wide variant="outline" arrow onPress={() => go('/staff/help-task/index', { task: taskId })}>
      去工作台办
    </Button>
  ) : (
    <Button wide variant="outline" arrow onPress={() => go('/volunteer/task/index', { task: taskId })}>
      去志愿者那边看
    </Button>
  )

export default guarded(HelpTaskPage)
