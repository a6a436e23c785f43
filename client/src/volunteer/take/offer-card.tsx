import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { HelpCard } from '@/components/help-card/help-card'
import { lastsWords, peopleWords, timeWords, titleOf } from '@/components/help-card/words'
import { Tag } from '@/components/tag/tag'
import { go } from '@/lib/navigate'
import { DeclineDialog } from './decline-dialog'
import { HourDialog } from './hour-dialog'
import type { Taking } from './use-take'

type Props = {
  task: HelpTaskView
  volunteerId: string | undefined
  taking: Taking
  /** The day, where the list does not say it. */
  day?: string
  onTaken?: () => void
}

/** A task that may be taken: need, time and building; refusing and taking are of one size. Taking asks for the hour only where there are several. */
export function OfferCard({ task, volunteerId, taking, day = '', onTaken }: Props) {
  const [opened, setOpened] = useState<'hour' | 'decline'>()
  const { taskId, startHours, minutes, building, isUrgent, proposal, moves } = task
  const isBusy = taking.busyId === taskId
  const close = () => setOpened(undefined)
  const take = async (fromHour: number) => {
    if (!volunteerId) return
    const isTaken = await taking.accept(task, volunteerId, fromHour)
    close()
    if (isTaken) onTaken?.()
  }
  const only = startHours.length === 1 ? startHours[0] : undefined
  const begin = () => {
    // The proposed hour is what the card says; the task's own page has the others.
    const proposed = proposal && startHours.includes(proposal.fromHour) ? proposal.fromHour : only
    if (proposed === undefined) return setOpened('hour')
    void take(proposed)
  }
  const tag = isUrgent ? '着急' : ''
  return (
    <HelpCard
      tone="offered"
      title={titleOf(task)}
      {...(tag ? { tag: <Tag tone="amber">{tag}</Tag>, tagWords: tag } : {})}
      facts={[day, timeWords(task), peopleWords(task) || lastsWords(minutes), building]}
      why={proposal?.sentence}
      onOpen={() => go('/volunteer/task/index', { task: taskId })}
    >
      {moves.includes('accept') && volunteerId ? (
        <View className="help-card-ways">
          {moves.includes('decline') ? (
            <Button label={`这次不接，${titleOf(task)}`} disabled={isBusy} onPress={() => setOpened('decline')}>
              这次不接
            </Button>
          ) : null}
          <Button variant="outline" label={`接单，${titleOf(task)}`} busy={isBusy} onPress={begin}>
            接单
          </Button>
        </View>
      ) : null}
      {opened === 'hour' ? (
        <HourDialog task={task} isBusy={isBusy} onTake={(hour) => void take(hour)} onClose={close} />
      ) : null}
      {opened === 'decline' && volunteerId ? (
        <DeclineDialog
          title={titleOf(task)}
          isBusy={isBusy}
          onDecline={(why) => void taking.decline(task, volunteerId, why).then(close)}
          onClose={close}
        />
      ) : null}
    </HelpCard>
  )
}
