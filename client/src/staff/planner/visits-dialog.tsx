import { DOOR_VISITS_MAX } from '@chuanmen/types/limits'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Dialog } from '@/components/dialog/dialog'
import { NumberStepper } from './number-stepper'

type Props = {
  place: string
  visits: number
  isByHand: boolean
  onSet: (visits: number | null) => void
  onClose: () => void
}

/** How many visits this door takes, where somebody knows better than the table. */
export function VisitsDialog({ place, visits, isByHand, onSet, onClose }: Props) {
  const [value, setValue] = useState(Math.min(visits, DOOR_VISITS_MAX))
  const done = (next: number | null) => {
    onSet(next)
    onClose()
  }
  return (
    <Dialog
      title={`${place} 还要跑几趟`}
      onClose={onClose}
      actions={
        <>
          {isByHand ? (
            <Button onPress={() => done(null)}>改回表里的</Button>
          ) : (
            <Button onPress={onClose}>先不改</Button>
          )}
          <Button variant="primary" onPress={() => done(value)}>
            {`就按 ${value} 趟`}
          </Button>
        </>
      }
    >
      <View className="stack">
        <View>您更知道这一户。填还要跑几趟，别的门跟着重算；只改这一份，不改「趟数和把握」那张表。</View>
        <NumberStepper label="还要跑" unit="趟" value={value} most={DOOR_VISITS_MAX} onChange={setValue} />
      </View>
    </Dialog>
  )
}
