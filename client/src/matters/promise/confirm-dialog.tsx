import { riserWords } from '@chuanmen/types/riser'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '@/api/call'
import { Missing } from '@/components/missing/missing'
import { MoveDialog } from '@/components/move-dialog/move-dialog'
import { Tick } from '@/components/tick/tick'
import type { usePromise } from './use-promise'

type Props = {
  promise: ReturnType<typeof usePromise>
  view: Output<'promise.view'>
  onDone: (receipt: { tallyId: string; seq: number }) => void
  onClose: () => void
}

/** The household's own word that it was kept: a signature, so each liability clause is ticked on its own (rule 34). */
export function ConfirmDialog({ promise, view, onDone, onClose }: Props) {
  const { clauses, items, text } = view
  const [read, setRead] = useState<string[]>([])
  const [isTried, setTried] = useState(false)
  const isRead = clauses.every(({ clauseId }) => read.includes(clauseId))
  const toggle = (id: string) => setRead((ids) => (ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]))
  const submit = async () => {
    setTried(true)
    if (!isRead) return
    const receipt = await promise.confirm(read)
    if (receipt) onDone(receipt)
  }
  return (
    <MoveDialog
      title="确认办到了"
      lead={`「${text}」办到了。确认以后，您家的${items.map((item) => riserWords[item].name).join('、')}算「同意」。锁定施工前，随时能撤回。`}
      action="确认，同意"
      moving={promise}
      mayStill={view.canConfirm}
      changed="这件事刚刚有了变化"
      gone="现在不用您确认了。"
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {clauses.map(({ clauseId, title, body }) => (
        <View key={clauseId} className="stack-tight">
          <View className="t-bold">{title}</View>
          <View>{body}</View>
          <Tick isTicked={read.includes(clauseId)} label={`我看过「${title}」这一条了`} onTick={() => toggle(clauseId)}>
            我看过这一条了
          </Tick>
        </View>
      ))}
      {isTried && !isRead ? <Missing>请看完每一条，勾一下。</Missing> : null}
    </MoveDialog>
  )
}
