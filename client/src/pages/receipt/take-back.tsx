import type { ConsentView } from '@chuanmen/types/consent'
import type { Item } from '@chuanmen/types/riser'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Failure } from '@/api/failure'
import { Button, MainButton } from '@/components/button/button'
import { ChipRow } from '@/components/chip/chip'
import { Dialog } from '@/components/dialog/dialog'
import { ActFailure } from '@/components/page-state/act-failure'

type Props = {
  standing: ConsentView['items']
  canChange: boolean
  isBusy: boolean
  failure: Failure | null
  onChange: (items: Item[]) => void
  onWithdraw: (items: Item[]) => void
  onClose: () => void
}

/** 撤回或改答复: which items, then either. Withdrawing asks no reason, only once more. */
export function TakeBack({ standing, canChange, isBusy, failure, onChange, onWithdraw, onClose }: Props) {
  const [items, setItems] = useState<Item[]>(standing.length === 1 && standing[0] ? [standing[0].item] : [])
  const [isSure, setSure] = useState(false)
  const names = standing
    .filter(({ item }) => items.includes(item))
    .map(({ name }) => name)
    .join('、')
  if (isSure) {
    return (
      <Dialog
        title="确认撤回？"
        onClose={onClose}
        actions={
          <>
            <Button onPress={() => setSure(false)}>再想想</Button>
            <MainButton busy={isBusy} onPress={() => onWithdraw(items)}>
              确认撤回
            </MainButton>
          </>
        }
      >
        <View className="stack">
          <View>{`撤回：${names}`}</View>
          <View className="c-ink2">撤回以后，这几项就当没答过，不算同意，也不算不同意。截止前可以再答。</View>
          <ActFailure failure={failure} onRetry={() => onWithdraw(items)} />
        </View>
      </Dialog>
    )
  }
  const isNone = items.length === 0
  return (
    <Dialog
      title="撤回或改答复"
      onClose={onClose}
      actions={
        <>
          <Button disabled={isNone} onPress={() => setSure(true)}>
            撤回
          </Button>
          {canChange ? (
            <Button variant="outline" disabled={isNone} onPress={() => onChange(items)}>
              改答复
            </Button>
          ) : null}
        </>
      }
    >
      <View className="stack">
        <View>{standing.length > 1 ? '先选哪几项：' : '这一项：'}</View>
        <ChipRow
          label="哪几项"
          many
          chosen={items}
          onChange={setItems}
          options={standing.map(({ item, name }) => ({ value: item, words: name }))}
        />
        <View className="t-note">改答复会请您再看一遍文本；撤回不用说理由。</View>
      </View>
    </Dialog>
  )
}
