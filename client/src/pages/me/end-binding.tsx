import type { HomeView } from '@chuanmen/types/me'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Failure } from '@/api/failure'
import { Button } from '@/components/button/button'
import { ChipRow } from '@/components/chip/chip'
import { Dialog } from '@/components/dialog/dialog'
import { ActFailure } from '@/components/page-state/act-failure'

const whys = ['搬走了', '绑错了', '房子卖了', '不想用了'] as const

type Props = {
  binding: HomeView['bindings'][number]
  isBusy: boolean
  failure: Failure | null
  onEnd: (why: string) => void
  onClose: () => void
}

/** Leaving a flat: what stays, what goes, and a reason in one tap. */
export function EndBinding({ binding: { building, unit, room }, isBusy, failure, onEnd, onClose }: Props) {
  const [why, setWhy] = useState<string>('')
  return (
    <Dialog
      title={`解除 ${building}${unit} ${room}？`}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>再想想</Button>
          <Button variant="danger" busy={isBusy} disabled={why === ''} onPress={() => onEnd(why)}>
            解除绑定
          </Button>
        </>
      }
    >
      <View className="stack">
        <View>
          解除后，您看不到这一户的事，也收不到它的通知。您以前的答复还留着，仍然算数；想撤回，请先去撤回再解除。
        </View>
        <View className="t-bold">为什么解除？</View>
        <ChipRow
          label="为什么解除"
          options={whys.map((words) => ({ value: words, words }))}
          chosen={why ? [why] : []}
          onChange={([chosen]) => setWhy(chosen ?? '')}
        />
        <ActFailure failure={failure} onRetry={() => onEnd(why)} />
      </View>
    </Dialog>
  )
}
