import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChipRow } from '@/components/chip/chip'
import { Dialog } from '@/components/dialog/dialog'
import { Field } from '@/components/field/field'
import { ActFailure } from '@/components/page-state/act-failure'
import { hasPresence, PresenceFields } from './presence-fields'
import type { Baseline } from './use-baseline'
import { useSigning } from './use-signing'

const WORDS_MAX = 200
const reasons = ['家里没什么可拍的', '马上要整体装修', '不想让人拍家里', '没有时间']

/** Doing without: what that means, in plain words, before it is signed. */
export function WaiveDialog({ baseline, onClose }: { baseline: Baseline; onClose: () => void }) {
  const signing = useSigning(baseline)
  const { waive, paper } = signing
  const isPresent = !baseline.view?.abilities.sign
  const [words, setWords] = useState('')
  const [name, setName] = useState('')
  const [wasTried, setTried] = useState(false)
  const run = async () => {
    setTried(true)
    if (!words.trim() || (isPresent && !hasPresence(name, paper))) return
    if (await signing.giveUp(words.trim(), isPresent ? name : undefined)) onClose()
  }
  return (
    <Dialog
      title="不做记录"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>还是拍吧</Button>
          <Button variant="outline" busy={waive.isBusy} onPress={() => void run()}>
            签「不做记录」
          </Button>
        </>
      }
    >
      <View className="stack">
        <Card tone="amber">
          <View className="stack-tight">
            <View className="t-bold">不做记录会怎样</View>
            <View>施工照常进行，您要赔付也照样可以申请。</View>
            <View>但是没有动工前的照片可以比：墙上的裂缝是原来就有还是施工弄的，可能说不清，赔付会慢、会难。</View>
            <View>开工前改主意，随时可以取消，再拍。</View>
          </View>
        </Card>
        <ChipRow
          label="为什么不做"
          chosen={[words]}
          onChange={([chosen = '']) => setWords(chosen)}
          options={reasons.map((value) => ({ value, words: value }))}
        />
        <Field
          label="为什么不做"
          required
          long
          value={words}
          maxLength={WORDS_MAX}
          onChange={setWords}
          error={wasTried && !words.trim() ? '请选一个原因，或自己写一句' : undefined}
        />
        {isPresent ? (
          <PresenceFields what="「不做记录」的说明" name={name} onName={setName} paper={paper} wasTried={wasTried} />
        ) : null}
        <ActFailure failure={waive.failure} onRetry={() => void run()} />
      </View>
    </Dialog>
  )
}
