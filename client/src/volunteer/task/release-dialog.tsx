import type { ReleaseWhy } from '@chuanmen/types/help-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Failure } from '@/api/failure'
import { Button } from '@/components/button/button'
import { ChipRow } from '@/components/chip/chip'
import { Dialog } from '@/components/dialog/dialog'
import { Field } from '@/components/field/field'
import { ActFailure } from '@/components/page-state/act-failure'
import { whyOptions } from '../take/decline-dialog'
import { Problem } from '../visit/problem'

type Props = {
  title: string
  isBusy: boolean
  failure: Failure | null
  onRelease: (why: ReleaseWhy, words: string) => void
  onClose: () => void
}

const WORDS_MAX = 200

/** Giving a task back: one reason by a tap; somebody else is looked for at once. */
export function ReleaseDialog({ title, isBusy, failure, onRelease, onClose }: Props) {
  const [why, setWhy] = useState<ReleaseWhy>()
  const [words, setWords] = useState('')
  const [isTried, setTried] = useState(false)
  const submit = () => {
    setTried(true)
    if (why) onRelease(why, words)
  }
  return (
    <Dialog
      title="转给别人"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>还是我去</Button>
          <Button variant="outline" busy={isBusy} onPress={submit}>
            转出去
          </Button>
        </>
      }
    >
      <View className="stack">
        <View>{`「${title}」转出去，马上就找别人，也会告诉住户。早点说，就好找。`}</View>
        <ChipRow
          label="为什么去不了"
          options={whyOptions}
          chosen={why ? [why] : []}
          onChange={([next]) => setWhy(next)}
        />
        {isTried && !why ? <Problem>请点一个原因</Problem> : null}
        <Field label="想补一句" long maxLength={WORDS_MAX} value={words} onChange={setWords} hint="只给工作人员看" />
        <ActFailure failure={failure} onRetry={submit} />
      </View>
    </Dialog>
  )
}
