import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { releaseWhys, releaseWords } from '@chuanmen/types/help-words'
import type { StationView } from '@chuanmen/types/station'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, MainButton } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChipRow } from '@/components/chip/chip'
import { Dialog } from '@/components/dialog/dialog'
import { ActFailure } from '@/components/page-state/act-failure'
import { SelectField } from '@/components/select-field/select-field'
import { aria } from '@/lib/aria'
import { yuan } from '@/lib/format'
import { hourWords, titleOf, windowWords } from '../help-words/task-words'
import { useMoving } from '../help-words/use-moving'
import { DoorLine } from './door-line'
import { servicesFor } from './use-orders'

type Props = { task: HelpTaskView; station: StationView | undefined; again: () => void }

/** What the matching would ask this station for, with its one reason. Taking it is free, so is leaving it. */
export function ProposedCard({ task, station, again }: Props) {
  const move = useMoving(task, again)
  const services = servicesFor(station, task)
  const [chosen, setChosen] = useState('')
  const [typedHour, setTypedHour] = useState<number | null>(null)
  const [isDeclining, setDeclining] = useState(false)
  const service = services.find(({ serviceId }) => serviceId === chosen) ?? services[0]
  const proposed = task.proposal?.fromHour ?? task.fromHour
  const hours = [...new Set([...task.startHours, ...(task.startHours.length === 0 ? [proposed] : [])])].sort(
    (one, other) => one - other,
  )
  const hour = [typedHour, proposed].find((of) => of !== null && hours.includes(of)) ?? hours[0] ?? proposed
  const helper =
    station && service ? { as: 'station' as const, stationId: station.stationId, serviceId: service.serviceId } : null
  const takes = task.moves.includes('accept')
  return (
    <Card tone="dashed">
      <View className="stack" {...aria({ role: 'group', label: titleOf(task) })}>
        <View className="t-lead">{titleOf(task)}</View>
        <View>{windowWords(task)}</View>
        {task.proposal ? <View className="c-teal t-bold">{task.proposal.sentence}</View> : null}
        <DoorLine task={task} />
        {takes && services.length > 1 ? (
          <SelectField
            label="用哪项服务"
            value={service?.serviceId ?? ''}
            options={services.map(({ serviceId, name, priceFen }) => ({
              value: serviceId,
              words: `${name}，${priceFen > 0 ? yuan(priceFen) : '不收费'}`,
            }))}
            onChange={setChosen}
          />
        ) : null}
        {takes && hours.length > 1 ? (
          <SelectField
            label="几点"
            value={String(hour)}
            options={hours.map((of) => ({ value: String(of), words: hourWords(of) }))}
            onChange={(of) => setTypedHour(Number(of))}
          />
        ) : null}
        {isDeclining ? null : <ActFailure failure={move.failure} />}
        {helper ? (
          <View className="row row-wrap orders-actions">
            {task.moves.includes('decline') ? <Button onPress={() => setDeclining(true)}>这次不接</Button> : null}
            {takes ? (
              <Button
                variant="outline"
                icon="check"
                busy={move.doing === 'accept'}
                label={`接下，${hourWords(hour)}，${titleOf(task)}`}
                onPress={() => void move.run({ kind: 'accept', as: helper, fromHour: hour })}
              >
                {`接下，${hourWords(hour)}`}
              </Button>
            ) : null}
          </View>
        ) : null}
      </View>
      {isDeclining && helper ? (
        <DeclineDialog
          isBusy={move.isBusy}
          failure={move.failure}
          onClose={() => {
            move.reset()
            setDeclining(false)
          }}
          onDecline={(why) =>
            void move.run({ kind: 'decline', as: helper, why }).then((isDone) => {
              if (isDone) setDeclining(false)
            })
          }
        />
      ) : null}
    </Card>
  )
}

type DeclineProps = {
  isBusy: boolean
  failure: ReturnType<typeof useMoving>['failure']
  onClose: () => void
  onDecline: (why: (typeof releaseWhys)[number]) => void
}

/** No reason is asked for more than a chip. */
function DeclineDialog({ isBusy, failure, onClose, onDecline }: DeclineProps) {
  const [why, setWhy] = useState<(typeof releaseWhys)[number]>('other')
  return (
    <Dialog
      title="这次不接"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>再想想</Button>
          <MainButton busy={isBusy} onPress={() => onDecline(why)}>
            不接这次
          </MainButton>
        </>
      }
    >
      <View className="stack">
        <View>不接没关系，马上问别人；这一件不会再问您。</View>
        <ChipRow
          label="原因"
          chosen={[why]}
          onChange={([next = why]) => setWhy(next)}
          options={releaseWhys.map((value) => ({ value, words: releaseWords[value] }))}
        />
        <ActFailure failure={failure} onRetry={() => onDecline(why)} />
      </View>
    </Dialog>
  )
}
