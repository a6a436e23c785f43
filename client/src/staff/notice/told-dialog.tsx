import type { NoticeQuestion } from '@chuanmen/types/notice'
import type { Door } from '@chuanmen/types/notice-ledger'
import type { ToldWay } from '@chuanmen/types/notice-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Failure } from '@/api/failure'
import { Button } from '@/components/button/button'
import { ChipRow } from '@/components/chip/chip'
import { Dialog } from '@/components/dialog/dialog'
import { Icon } from '@/components/icon/icon'
import { FailureNote } from '@/components/states/states'
import { doorFacts, doorSentence } from './door-words'
import type { Stairwell } from './use-notice'

export type Told = { how: ToldWay; outcome: 'told' | 'noAnswer' }

type Props = {
  stairwell: Stairwell
  door: Door
  question: NoticeQuestion | null
  canRecord: boolean
  isBusy: boolean
  failure: Failure | null
  onTold: (told: Told) => void
  onClose: () => void
}

const ways: readonly { value: ToldWay; words: string }[] = [
  { value: 'door', words: '上门' },
  { value: 'call', words: '打电话' },
  { value: 'lobby', words: '楼门口碰到' },
]

/** One door: what was tried, and recording that somebody told the household or was there in vain. */
export function ToldDialog({
  stairwell: { building, unit },
  door,
  question,
  canRecord,
  isBusy,
  failure,
  onTold,
  onClose,
}: Props) {
  const [how, setHow] = useState<ToldWay>(door.due === 'call' ? 'call' : 'door')
  const now = Date.now()
  const isOpen = door.reached === null && canRecord
  return (
    <Dialog
      title={`${building}${unit} ${door.room}`}
      onClose={onClose}
      actions={
        isOpen ? (
          <>
            {how === 'lobby' ? null : (
              <Button busy={isBusy} onPress={() => onTold({ how, outcome: 'noAnswer' })}>
                {how === 'call' ? '没打通' : '没人'}
              </Button>
            )}
            <Button variant="primary" icon="check" busy={isBusy} onPress={() => onTold({ how, outcome: 'told' })}>
              说到了
            </Button>
          </>
        ) : (
          <Button onPress={onClose}>知道了</Button>
        )
      }
    >
      <View className="stack">
        <View className="t-bold">{doorSentence(door, now)}</View>
        <View className="stack-tight">
          {doorFacts(door, now).map((line) => (
            <View key={line} className="row told-fact">
              <Icon name="info" size={15} className="c-ink2" />
              <View className="grow c-ink2">{line}</View>
            </View>
          ))}
          {question && door.answer !== null ? (
            <View className="row told-fact">
              <Icon name="chat" size={15} className="c-teal" />
              <View className="grow">{`「${question.words}」答：${question.options[door.answer] ?? ''}`}</View>
            </View>
          ) : null}
        </View>
        {isOpen ? (
          <>
            <View className="told-ways">
              <View className="t-bold">怎么告诉的</View>
              <ChipRow label="怎么告诉的" chosen={[how]} onChange={([next = 'door']) => setHow(next)} options={ways} />
            </View>
            <View className="t-note">
              把时间、要做的事说给住户听，住户明白了再点「说到了」。贴在门上、发了短信，都不算告知。登记会留下您的名字和时间。
            </View>
          </>
        ) : null}
        <FailureNote failure={failure} />
      </View>
    </Dialog>
  )
}
