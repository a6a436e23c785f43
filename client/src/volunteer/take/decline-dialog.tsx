import { type ReleaseWhy, releaseWhys, releaseWords } from '@chuanmen/types/help-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { ChipRow } from '@/components/chip/chip'
import { Dialog } from '@/components/dialog/dialog'
import { Problem } from '../visit/problem'

type Props = { title: string; isBusy: boolean; onDecline: (why: ReleaseWhy) => void; onClose: () => void }

export const whyOptions = releaseWhys.map((value) => ({ value, words: releaseWords[value] }))

/** Not this time: a reason by one tap, so that the next proposal suits better. */
export function DeclineDialog({ title, isBusy, onDecline, onClose }: Props) {
  const [why, setWhy] = useState<ReleaseWhy>()
  const [isTried, setTried] = useState(false)
  return (
    <Dialog
      title="这次不接"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>再想想</Button>
          <Button
            variant="outline"
            busy={isBusy}
            onPress={() => {
              setTried(true)
              if (why) onDecline(why)
            }}
          >
            这次不接
          </Button>
        </>
      }
    >
      <View className="stack">
        <View>{`「${title}」这一件不再问您，别的照常。不接没有关系。`}</View>
        <ChipRow label="为什么" options={whyOptions} chosen={why ? [why] : []} onChange={([next]) => setWhy(next)} />
        {isTried && !why ? <Problem>请点一个原因，好让下次更合适</Problem> : null}
      </View>
    </Dialog>
  )
}
