import { View } from '@tarojs/components'
import { useState } from 'react'
import { MainButton } from '@/components/button/button'
import { HelpCard, HelpDoor } from '@/components/help-card/help-card'
import { knowLine, lastsWords, peopleWords, placeWords, timeWords, titleOf } from '@/components/help-card/words'
import { Unbroken } from '@/components/page/unbroken'
import { Tag } from '@/components/tag/tag'
import { hour } from '@/lib/format'
import { dial, go } from '@/lib/navigate'
import { CheckInDialog } from '../visit/check-in-dialog'
import { CheckOutDialog } from '../visit/check-out-dialog'
import type { PendingVisit } from '../visit/pending'
import { VisitNote } from '../visit/visit-note'
import { clockWords, standWords } from '../visit/words'
import type { Accepted } from './use-today'

type Props = Accepted & {
  /** The one to go to now: with its door and what is done there. */
  isNext: boolean
  pending: PendingVisit
}

/** A task somebody has taken. Only the next one shows its whole door: what is not needed now is not on the screen. */
export function AcceptedCard({ task, stand, isNext, pending }: Props) {
  const [opened, setOpened] = useState<'in' | 'out'>()
  const { taskId, minutes, phone, callName } = task
  const tag = standWords(stand)
  const isOver = stand.at === 'over' || stand.at === 'left'
  const people = peopleWords(task)
  return (
    <HelpCard
      tone={isNext ? 'next' : 'taken'}
      title={titleOf(task)}
      tag={
        <Tag tone={isOver ? 'plain' : 'teal'} icon="check">
          {tag}
        </Tag>
      }
      tagWords={tag}
      facts={[timeWords(task), isNext ? lastsWords(minutes) : isOver ? '' : placeWords(task), people]}
      onOpen={() => go('/volunteer/task/index', { task: taskId })}
    >
      {isNext ? (
        <HelpDoor
          place={placeWords(task)}
          name={callName}
          note={knowLine(task)}
          onRing={phone ? () => dial(phone) : undefined}
        />
      ) : null}
      <VisitNote pending={pending} />
      {isNext && stand.at === 'early' ? (
        <View className="c-ink2">
          <Unbroken>{`${hour(stand.opensAt)}起可以签到`}</Unbroken>
        </View>
      ) : null}
      {isNext && stand.at === 'arrive' ? <MainButton onPress={() => setOpened('in')}>到了，签到</MainButton> : null}
      {isNext && stand.at === 'there' ? (
        <>
          {stand.isWaiting ? null : <View className="c-ink2">{`${clockWords(stand.since)} 到的`}</View>}
          <MainButton onPress={() => setOpened('out')}>做完了，签退</MainButton>
        </>
      ) : null}
      {opened === 'in' ? <CheckInDialog task={task} onClose={() => setOpened(undefined)} /> : null}
      {opened === 'out' ? <CheckOutDialog task={task} onClose={() => setOpened(undefined)} /> : null}
    </HelpCard>
  )
}
