import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { ChipRow } from '@/components/chip/chip'
import { Dialog } from '@/components/dialog/dialog'
import { hourWords, lastsWords, titleOf } from '@/components/help-card/words'

type Props = {
  task: Pick<HelpTaskView, 'kind' | 'count' | 'on' | 'minutes' | 'startHours' | 'proposal'>
  isBusy: boolean
  onTake: (fromHour: number) => void
  onClose: () => void
}

/** The hour to begin, where the window and the helper's own day leave several. */
export function HourDialog({ task, isBusy, onTake, onClose }: Props) {
  const { on, minutes, startHours, proposal } = task
  const first = startHours.find((one) => one === proposal?.fromHour) ?? startHours[0]
  const [chosen, setHour] = useState(first)
  return (
    <Dialog
      title="几点去"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>再想想</Button>
          <Button
            variant="primary"
            busy={isBusy}
            onPress={() => {
              if (chosen !== undefined) onTake(chosen)
            }}
          >
            接单
          </Button>
        </>
      }
    >
      <View className="stack">
        <View>{`${titleOf(task)}，${lastsWords(minutes)}。这些时间都行，挑一个您方便的：`}</View>
        <ChipRow
          label="几点去"
          options={startHours.map((at) => ({ value: String(at), words: hourWords(on, at) }))}
          chosen={chosen === undefined ? [] : [String(chosen)]}
          onChange={([next]) => setHour(Number(next))}
        />
      </View>
    </Dialog>
  )
}
