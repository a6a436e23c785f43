import { type OpenWhy, openWhys, openWhyWords } from '@chuanmen/types/household-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useMutate } from '@/api/use-action'
import { Button, MainButton } from '@/components/button/button'
import { ChipRow } from '@/components/chip/chip'
import { Dialog } from '@/components/dialog/dialog'
import { Field } from '@/components/field/field'
import { Missing } from '@/components/missing/missing'
import { ActFailure } from '@/components/page-state/act-failure'

const WORDS_MAX = 100

/** Why one looks, asked once a visit (rule 40). */
export function FileOpenDialog({
  flat,
  onClose,
}: {
  flat: { stairwellId: string; flatId: string }
  onClose: () => void
}) {
  const [why, setWhy] = useState<OpenWhy | null>(null)
  const [words, setWords] = useState('')
  const [wasTried, setTried] = useState(false)
  const opening = useMutate('household.open', ['household.file', 'household.history'])
  const submit = async () => {
    setTried(true)
    if (why && (await opening.run({ ...flat, why, words: words.trim() }))) onClose()
  }
  return (
    <Dialog
      title="为什么要看"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>先不看</Button>
          <MainButton icon="key" busy={opening.isBusy} onPress={() => void submit()}>
            打开
          </MainButton>
        </>
      }
    >
      <View className="stack">
        <View>说一次，这次走访里都能看。谁、什么时候、为什么看，会记下来，住户查得到。</View>
        <ChipRow
          label="为什么要看"
          options={openWhys.map((value) => ({ value, words: openWhyWords[value] }))}
          chosen={why ? [why] : []}
          onChange={([chosen = null]) => setWhy(chosen)}
        />
        {wasTried && !why ? <Missing>请选一个原因。</Missing> : null}
        <Field label="还要说一句的话" value={words} maxLength={WORDS_MAX} onChange={setWords} />
        <ActFailure failure={opening.failure} onRetry={() => void submit()} />
      </View>
    </Dialog>
  )
}
