import { useState } from 'react'
import type { Output } from '@/api/call'
import { Field } from '@/components/field/field'
import { MoveDialog } from '@/components/move-dialog/move-dialog'
import type { usePromise } from './use-promise'

type Props = { promise: ReturnType<typeof usePromise>; view: Output<'promise.view'>; onClose: () => void }

/** It is said to be kept, and it is not. */
export function DisputeDialog({ promise, view, onClose }: Props) {
  const { words, write, dispute } = promise
  const [isTried, setTried] = useState(false)
  const isEmpty = words.trim() === ''
  const submit = async () => {
    setTried(true)
    if (isEmpty) return
    if (await dispute()) onClose()
  }
  return (
    <MoveDialog
      title="还没办到"
      lead="这一条会重新打开，办的人和社区都会收到。您家这一项仍然不算同意。"
      action="告诉他们"
      moving={promise}
      mayStill={view.moves.includes('dispute')}
      changed="这件事刚刚有了变化"
      gone="它已经重新打开了，不用再说。"
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Field
        label="差在哪里"
        value={words}
        onChange={write}
        long
        required
        maxLength={300}
        {...(isTried && isEmpty ? { error: '请写一句差在哪里。' } : {})}
      />
    </MoveDialog>
  )
}
