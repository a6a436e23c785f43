import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Failure } from '@/api/failure'
import { Button, MainButton } from '@/components/button/button'
import { ChipRow } from '@/components/chip/chip'
import { Dialog } from '@/components/dialog/dialog'
import { Field } from '@/components/field/field'
import { FailureNote } from '@/components/states/states'

const WHY_MAX = 100

type Props = {
  title: string
  /** What it means, in a sentence: that a view is logged, what ending a binding does. */
  words: string
  reasons: readonly string[]
  action: string
  cancel?: string
  isBusy: boolean
  failure: Failure | null
  onConfirm: (why: string) => void
  onClose: () => void
}

/** Asks why before something that leaves a record. */
export function WhyDialog({
  title,
  words,
  reasons,
  action,
  cancel = '先不看',
  isBusy,
  failure,
  onConfirm,
  onClose,
}: Props) {
  const [why, setWhy] = useState('')
  const [wasTried, setTried] = useState(false)
  const confirm = () => {
    setTried(true)
    if (why.trim()) onConfirm(why.trim())
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{cancel}</Button>
          <MainButton busy={isBusy} onPress={confirm}>
            {action}
          </MainButton>
        </>
      }
    >
      <View className="stack">
        <View>{words}</View>
        <ChipRow
          label="原因"
          chosen={[why]}
          onChange={([chosen = '']) => setWhy(chosen)}
          options={reasons.map((value) => ({ value, words: value }))}
        />
        <Field
          label="原因"
          required
          value={why}
          maxLength={WHY_MAX}
          onChange={setWhy}
          error={wasTried && !why.trim() ? '请选一个原因，或自己写一句' : undefined}
        />
        <FailureNote failure={failure} onRetry={confirm} />
      </View>
    </Dialog>
  )
}
