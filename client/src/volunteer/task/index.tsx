import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'
import { PageState } from '@/components/page-state/page-state'
import { ReadAloud } from '@/components/read-aloud/read-aloud'
import { OfflineBar } from '@/components/states/states'
import { elder } from '@/lib/elder'
import { go } from '@/lib/navigate'
import { TakeNote } from '../take/take-note'
import { useTake } from '../take/use-take'
import type { PendingVisit } from '../visit/pending'
import { hasEnded, type Stand } from '../visit/stand'
import { VisitNote } from '../visit/visit-note'
import { Actions, hasActions, type Opened } from './actions'
import { aloudWords } from './aloud-words'
import { Dialogs } from './dialogs'
import { EndedCard } from './ended-card'
import { Head } from './head'
import { HourCard, hourOf } from './hour-card'
import { PlaceCard } from './place-card'
import { SafetyCard } from './safety-card'
import { useTask } from './use-task'

/** Whether whoever looks helps with it, or could. */
const isHelping = ({ viewer }: HelpTaskView) => viewer === 'candidate' || viewer === 'helper'

function VolunteerTaskPage() {
  const { page, task, isOffline, pending, stand, volunteerId } = useTask()
  if (!task || !stand) {
    return (
      <Page title="帮忙的事">
        <PageState of={page} rows={5} />
      </Page>
    )
  }
  return <TaskScreen {...{ task, stand, isOffline, pending, volunteerId }} />
}

type Props = {
  task: HelpTaskView
  stand: Stand
  isOffline: boolean
  pending: PendingVisit
  volunteerId: string | undefined
}

function TaskScreen({ task, stand, isOffline, pending, volunteerId }: Props) {
  const taking = useTake()
  const [opened, setOpened] = useState<Opened>()
  const [chosen, setHour] = useState<number>()
  const startHour = hourOf(task, chosen)
  const take = async () => {
    if (volunteerId && startHour !== undefined) await taking.accept(task, volunteerId, startHour)
  }
  const footer = isHelping(task) && hasActions(task, stand) && (
    <Actions
      task={task}
      stand={stand}
      canTake={volunteerId !== undefined && startHour !== undefined && !taking.hasGone}
      isBusy={taking.busyId === task.taskId}
      onTake={() => void take()}
      onOpen={setOpened}
    />
  )
  return (
    <Page title="帮忙的事" phone={{ who: '居委会', number: task.estatePhone }} {...(footer ? { footer } : {})}>
      {isOffline ? <OfflineBar words="没有网络，显示的是刚才的内容。签到、签退先记下，有网就发。" /> : null}
      <Head task={task} stand={stand} />
      <Aloud task={task} />
      <TakeNote taking={taking} />
      <VisitNote pending={pending} />
      <Told task={task} stand={stand} />
      {stand.at === 'offered' && startHour !== undefined ? (
        <HourCard task={task} chosen={startHour} onChange={setHour} />
      ) : null}
      {task.moves.includes('release') && stand.at !== 'left' ? (
        <Button wide onPress={() => setOpened('release')}>
          去不了了，转给别人
        </Button>
      ) : null}
      {isHelping(task) || task.viewer === 'past' ? (
        <SafetyCard
          phone={task.estatePhone}
          {...(task.moves.includes('complain') ? { onComplain: () => setOpened('complain') } : {})}
        />
      ) : null}
      <OtherSide task={task} />
      <Dialogs {...{ opened, task, taking, volunteerId }} onClose={() => setOpened(undefined)} />
    </Page>
  )
}

function Aloud({ task }: { task: HelpTaskView }) {
  const isElder = elder.use()
  return isElder ? <ReadAloud wide words={aloudWords(task)} /> : null
}

/** Why it suits and where it is, as far as it is told; or that it is over. */
function Told({ task, stand }: { task: HelpTaskView; stand: Stand }) {
  if (!isHelping(task) || hasEnded(stand)) return <EndedCard task={task} />
  return (
    <>
      {task.proposal && stand.at === 'offered' ? (
        <Card tone="teal">
          <View className="t-lead">正好适合您</View>
          <View>{task.proposal.sentence}</View>
        </Card>
      ) : null}
      <PlaceCard task={task} stand={stand} />
    </>
  )
}

/** Somebody who is more than a volunteer: the same task from where they have more to do with it. */
function OtherSide({ task: { viewer, taskId } }: { task: HelpTaskView }) {
  if (viewer === 'household') {
    return (
      <Button wide variant="outline" arrow onPress={() => go('/help/task/index', { task: taskId })}>
        这是您家的事，去看进展
      </Button>
    )
  }
  if (viewer !== 'staff' && viewer !== 'station') return null
  return (
    <Button wide variant="outline" arrow onPress={() => go('/staff/help-task/index', { task: taskId })}>
      去工作台办
    </Button>
  )
}

export default guarded(VolunteerTaskPage)
