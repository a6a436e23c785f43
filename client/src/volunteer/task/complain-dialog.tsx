import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useMutate } from '@/api/use-action'
import { Button } from '@/components/button/button'
import { Dialog } from '@/components/dialog/dialog'
import { Field } from '@/components/field/field'
import { ActFailure } from '@/components/page-state/act-failure'
import { toast } from '@/components/toast/toast'
import { useDraft } from '@/lib/draft'
import { reads } from '../take/reads'

type Props = { task: Pick<HelpTaskView, 'taskId' | 'rev'>; onClose: () => void }

const WORDS_MAX = 200

/** Something was not right: to the community and the street, never to the lead who raised the task. */
export function ComplainDialog({ task: { taskId, rev }, onClose }: Props) {
  const { value, change, clear } = useDraft(`help-complain:${taskId}`, { words: '' })
  const doing = useMutate('help.move', reads, `help-complain:${taskId}`)
  const [isTried, setTried] = useState(false)
  const words = value.words.trim()
  const submit = async () => {
    setTried(true)
    if (!words) return
    const moved = await doing.run({ taskId, rev, move: { kind: 'complain', place: null, words } })
    if (!moved) return
    clear()
    toast('收到了，工作人员会联系您')
    onClose()
  }
  return (
    <Dialog
      title="我要投诉"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>先不投诉</Button>
          <Button variant="outline" busy={doing.isBusy} onPress={() => void submit()}>
            交上去
          </Button>
        </>
      }
    >
      <View className="stack">
        <View>交给社区和街道的工作人员，住户和别的志愿者看不到。</View>
        <Field
          label="怎么回事"
          required
          long
          maxLength={WORDS_MAX}
          value={value.words}
          onChange={(next) => change({ words: next })}
          error={isTried && !words ? '请写一句怎么回事' : undefined}
        />
        <ActFailure failure={doing.failure} onRetry={() => void submit()} />
      </View>
    </Dialog>
  )
}
